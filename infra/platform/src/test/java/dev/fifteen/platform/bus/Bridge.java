package dev.fifteen.platform.bus;

import dev.fifteen.testing.Broker;
import dev.fifteen.testing.Database;
import dev.fifteen.testing.Servers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that publishes, one that reads, and the databases of both. */
final class Bridge {

    final Broker broker;
    private final Database sending;
    private final Database receiving;
    final JdbcClient sender;
    final JdbcClient receiver;

    Bridge(Servers servers, String purpose) {
        broker = servers.broker();
        sending = servers.newDatabase(purpose + "_sender");
        receiving = servers.newDatabase(purpose + "_receiver");
        sender = JdbcClient.create(sending.dataSource());
        receiver = JdbcClient.create(receiving.dataSource());
    }

    SampleProcess publisher() {
        return SampleProcess.start(sending, broker, "fifteen.family=booking");
    }

    SampleProcess reader(String name) {
        return SampleProcess.start(
                receiving,
                broker,
                "spring.application.name=reader",
                "fifteen.family=availability",
                "fifteen.bus.reads.effects[0]=booking",
                "sample.instance=" + name);
    }

    /** Waits until Flyway has made the sender's tables, then stores a backlog as the service itself would have. */
    void store(int aggregates, int eventsOfEach) {
        awaitTable(sender, "domain_event");
        sender.sql("""
                        INSERT INTO domain_event (aggregate_identifier, sequence_number, type, event_identifier, meta_data, payload, payload_type, time_stamp)
                        SELECT aggregate, sequence, 'Sample', gen_random_uuid()::text, '{}',
                               json_build_object('consultationId', aggregate, 'therapistId', aggregate, 'by', 'CLIENT')::text,
                               'dev.fifteen.booking.ConsultationCancelled', '2026-11-22T16:00:00Z'
                        FROM (SELECT '00000000-0000-0000-0000-' || lpad(number::text, 12, '0') AS aggregate
                              FROM generate_series(1, ?) AS number) AS aggregates,
                             generate_series(0, ? - 1) AS sequence
                        ORDER BY sequence, aggregate""").params(aggregates, eventsOfEach).update();
    }

    /** Appends one event whose handler fails until there is an antidote. */
    void storePoison(String aggregate, long sequence) {
        sender.sql("""
                        INSERT INTO domain_event (aggregate_identifier, sequence_number, type, event_identifier, meta_data, payload, payload_type, time_stamp)
                        VALUES (?, ?, 'Sample', gen_random_uuid()::text, '{}',
                               json_build_object('consultationId', ?::text, 'therapistId', ?::text)::text,
                               'dev.fifteen.booking.ConsultationExpired', '2026-11-22T16:00:00Z')""").params(aggregate, sequence, aggregate, aggregate).update();
    }

    /** Appends one event of this id that the reader has no handler for. */
    void storeUnheard(String eventId) {
        sender.sql("""
                        INSERT INTO domain_event (aggregate_identifier, sequence_number, type, event_identifier, meta_data, payload, payload_type, time_stamp)
                        VALUES ('00000000-0000-0000-0000-000000000000', 0, 'Sample', ?, '{}',
                               json_build_object('consultationId', '00000000-0000-0000-0000-000000000000', 'therapistId', '00000000-0000-0000-0000-000000000000')::text,
                               'dev.fifteen.booking.PartnerAccepted', '2026-11-22T16:00:00Z')""").param(eventId).update();
    }

    long effects() {
        return receiver.sql("SELECT count(*) FROM effect").query(Long.class).single();
    }

    void awaitEffects(long atLeast, Duration patience) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(patience)
                .ignoreExceptions()
                .until(() -> effects() >= atLeast);
    }

    /** Effects that came before one of an earlier event of the same subject. */
    long effectsOutOfOrder() {
        return receiver.sql("""
                        SELECT count(*) FROM (SELECT n, sequence, lag(sequence) OVER (PARTITION BY subject ORDER BY n) AS before FROM effect) AS steps
                        WHERE sequence <= before""").query(Long.class).single();
    }

    long effectsDoubled() {
        return receiver.sql("SELECT count(*) - count(DISTINCT event_id) FROM effect")
                .query(Long.class)
                .single();
    }

    static void awaitTable(JdbcClient jdbc, String table) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("SELECT to_regclass(?) IS NOT NULL")
                        .param(table)
                        .query(Boolean.class)
                        .single());
    }
}
