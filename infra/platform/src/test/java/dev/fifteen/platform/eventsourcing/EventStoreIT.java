package dev.fifteen.platform.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.platform.sample.SampleCommand.Begin;
import dev.fifteen.platform.sample.SampleCommand.CancelOften;
import dev.fifteen.testing.RealServers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealServers
@SpringBootTest(properties = "fifteen.family=booking", classes = dev.fifteen.platform.sample.SampleService.class)
class EventStoreIT {

    @Autowired
    CommandGateway commands;

    @Autowired
    EventStore events;

    @Autowired
    EventStorageEngine storage;

    @Autowired
    TransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final ConsultationId id = new ConsultationId(UUID.randomUUID());

    @Test
    void storesPublishedEventsUnderTheirCloudEventsTypeAsReadableJson() {
        commands.sendAndWait(new Begin(id));

        var stored = jdbc.sql("SELECT payload_type, payload FROM domain_event WHERE aggregate_identifier = ?")
                .param(id.toString())
                .query()
                .singleRow();

        assertThat(stored.get("payload_type")).isEqualTo("dev.fifteen.booking.ConsultationConfirmed");
        assertThat((String) stored.get("payload"))
                .contains("\"consultationId\":\"" + id + "\"")
                .contains("\"start\":\"1970-01-01T00:00:00Z\"");
    }

    @Test
    void readsBackWhatItStored() {
        commands.sendAndWait(new Begin(id));
        commands.sendAndWait(new CancelOften(id, 3));

        assertThat(events.readEvents(id.toString()).asStream().toList()).hasSize(4);
    }

    @Test
    void namesTheRequestAndTheCauseOfEachEvent() {
        commands.sendAndWait(new Begin(id));

        var metaData = events.readEvents(id.toString()).next().getMetaData();

        assertThat(metaData).containsKeys(Correlation.CORRELATION_ID, Correlation.CAUSATION_ID);
    }

    @Test
    void wakesThoseWhoFollowOnlyWhenTheTransactionAroundACommandIsOver() throws InterruptedException {
        var store = new PromptEventStore(EmbeddedEventStore.builder()
                .storageEngine(storage)
                .fetchDelay(Duration.ofHours(1).toMillis()));
        var follower = store.openStream(storage.createHeadToken());
        follower.hasNextAvailable(100, TimeUnit.MILLISECONDS);

        transactions.executeInTransaction(
                () -> store.publish(new GenericDomainEventMessage<>("Sample", id.toString(), 0, confirmed())));

        assertThat(follower.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
        store.shutDown();
    }

    private ConsultationConfirmed confirmed() {
        return new ConsultationConfirmed(id, new TherapistId(UUID.randomUUID()), new Quarter(0), new Quarter(1));
    }

    @Test
    void undoesTheCommandWhenItsTransactionFails() {
        assertThatThrownBy(() -> transactions.executeInTransaction(() -> {
                    commands.sendAndWait(new Begin(id));
                    throw new IllegalStateException("after the command");
                }))
                .hasMessage("after the command");

        assertThat(events.readEvents(id.toString()).hasNext()).isFalse();
    }
}
