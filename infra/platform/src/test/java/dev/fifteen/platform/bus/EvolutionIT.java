package dev.fifteen.platform.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.platform.sample.SampleService;
import dev.fifteen.testing.Broker;
import dev.fifteen.testing.RealServers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events of another age than the service: older ones are read as if they were of today, newer ones wait to be understood. */
@RealServers
@SpringBootTest(
        properties = {"fifteen.family=booking", "fifteen.bus.reads.holds[0]=availability"},
        classes = {SampleService.class, EvolutionIT.Hears.class})
class EvolutionIT {

    private static final String SLOT_HELD = "dev.fifteen.availability.SlotHeld";

    /** Hears of slots that are held. */
    @ProcessingGroup("holds")
    static class Holds {

        private final BlockingQueue<SlotHeld> heard = new LinkedBlockingQueue<>();

        @EventHandler
        void on(SlotHeld event) {
            heard.add(event);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Hears {

        @Bean
        Holds holds() {
            return new Holds();
        }
    }

    @Autowired
    private Holds holds = new Holds();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EventStore events;

    @Autowired
    private ProcessingGroupReaders readers;

    @Autowired
    private DeadLetters deadLetters;

    private final String therapist = UUID.randomUUID().toString();

    @BeforeEach
    void forget() {
        holds.heard.clear();
    }

    @Test
    void readsAnOldFormOutOfTheEventStore() {
        jdbc.sql("""
                        INSERT INTO domain_event (aggregate_identifier, sequence_number, type, event_identifier, meta_data, payload, payload_type, time_stamp)
                        VALUES (?, 0, 'TherapistCalendar', ?, '{}', ?, ?, '2026-11-22T16:00:00Z')""")
                .params(therapist, UUID.randomUUID().toString(), firstForm(), SLOT_HELD)
                .update();

        assertThat(events.readEvents(therapist).next().getPayload())
                .isInstanceOfSatisfying(
                        SlotHeld.class, held -> assertThat(held.place()).isEqualTo(Place.UNKNOWN));
    }

    @Test
    void readsAnOldFormOutOfKafka(Broker broker) throws Exception {
        send(broker, SLOT_HELD, Map.of(), firstForm());
        assertThat(hear().place()).isEqualTo(Place.UNKNOWN);
    }

    @Test
    void readsTodaysFormOutOfKafka(Broker broker) throws Exception {
        send(broker, SLOT_HELD, Map.of("ce_revision", "1"), withPlace());
        assertThat(hear().place()).isEqualTo(new Place("US-CA"));
    }

    @Test
    void readsAnOldFormOutOfTheDeadLetters() {
        park(SLOT_HELD, firstForm());
        retry();
        assertThat(holds.heard).singleElement().extracting(SlotHeld::place).isEqualTo(Place.UNKNOWN);
        assertThat(parked()).isEmpty();
    }

    @Test
    void parksAnEventThatItDoesNotKnowAndSaysSo(Broker broker) throws Exception {
        send(broker, "dev.fifteen.availability.SlotDreamtOf", Map.of(), "{}");
        Awaitility.await().until(() -> parked().size() == 1);
        assertThat(parked())
                .containsExactly("an event newer than this service: dev.fifteen.availability.SlotDreamtOf, revision 0");
    }

    @Test
    void parksAFormNewerThanItsOwnWithWhatFollowsAndTheRestFlows(Broker broker) throws Exception {
        send(broker, SLOT_HELD, Map.of("ce_revision", "9"), withPlace());
        send(broker, SLOT_HELD, Map.of("ce_revision", "1"), withPlace());
        Awaitility.await().until(() -> parked().size() == 2);
        assertThat(parked())
                .containsExactly("an event newer than this service: " + SLOT_HELD + ", revision 9", DeadLetters.WAITS);
        assertThat(holds.heard).isEmpty();
    }

    @Test
    void takesUpWhatItCouldNotReadOnceItUnderstandsIt(Broker broker) throws Exception {
        // As a service left it whose build knew no place.
        park(SLOT_HELD, withPlace(), "ce_revision", "1");
        retry();
        assertThat(holds.heard).singleElement().extracting(SlotHeld::place).isEqualTo(new Place("US-CA"));
    }

    private String firstForm() {
        return """
                {"therapistId":"%s","consultationId":"%s","start":"2027-01-12T17:00:00Z","end":"2027-01-12T17:15:00Z",
                 "heldUntil":"2026-11-22T16:10:00Z"}""".formatted(therapist, UUID.randomUUID());
    }

    private String withPlace() {
        return firstForm().replace("{", "{\"place\":\"US-CA\",");
    }

    private SlotHeld hear() throws InterruptedException {
        var heard = holds.heard.poll(30, TimeUnit.SECONDS);
        assertThat(heard).isNotNull();
        return heard;
    }

    private void send(Broker broker, String type, Map<String, String> headers, String body) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            var record = new ProducerRecord<>("fifteen.availability", therapist, body);
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_source", "urn:fifteen:availability",
                            "ce_type", type,
                            "ce_subject", therapist,
                            "ce_time", "2026-11-22T16:00:00Z",
                            "content-type", "application/json")
                    .forEach((key, value) -> record.headers().add(key, value.getBytes(UTF_8)));
            headers.forEach((key, value) -> record.headers().add(key, value.getBytes(UTF_8)));
            producer.send(record).get(30, TimeUnit.SECONDS);
        }
    }

    private void park(String type, String body, String... more) {
        jdbc.sql("""
                        INSERT INTO dead_letter (processing_group, subject, topic, kafka_partition, kafka_offset, headers, body, cause, attempts, parked_at)
                        SELECT 'holds', :subject, 'fifteen.availability', 0, 1000000 + random() * 1000000,
                               json_build_object('ce_specversion', '1.0', 'ce_id', gen_random_uuid(), 'ce_source', 'urn:fifteen:availability',
                                 'ce_type', :type, 'ce_subject', :subject, 'ce_time', '2026-11-22T16:00:00Z',
                                 'content-type', 'application/json', :key, :value)::jsonb,
                               convert_to(:body, 'UTF8'), 'an event newer than this service', 1, now()""")
                .param("subject", therapist)
                .param("type", type)
                .param("body", body)
                .param("key", more.length == 0 ? "ce_none" : more[0])
                .param("value", more.length == 0 ? "" : more[1])
                .update();
    }

    private void retry() {
        var letter = deadLetters.first("holds", therapist).orElseThrow();
        readers.of("holds").handleAgain(letter);
    }

    private List<String> parked() {
        return jdbc.sql("SELECT cause FROM dead_letter WHERE subject = ? ORDER BY id")
                .param(therapist)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
