package dev.fifteen.journal.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the journal's tables, many rows in one statement. */
@Component
class Ledger {

    private static final long LOCK = 0x6a6f75726e616cL;

    private static final String KEEP = """
            insert into journal_entry (id, source, type, service, subject, time, sequence, correlationid, causationid,
                traceparent, extensions, consultation_id, therapist_id, data, received_at, topic, partition, record_offset)
            select id, source, type, service, subject, time, sequence, correlationid, causationid,
                traceparent, extensions, consultation_id, therapist_id, data, :receivedAt, topic, partition, record_offset
            from unnest(:id::text[], :source::text[], :type::text[], :service::text[], :subject::text[],
                :time::timestamptz[], :sequence::text[], :correlationid::text[], :causationid::text[], :traceparent::text[],
                :extensions::jsonb[], :consultationId::uuid[], :therapistId::uuid[], :data::jsonb[],
                :topic::text[], :partition::integer[], :offset::bigint[])
            with ordinality as arrived (id, source, type, service, subject, time, sequence, correlationid, causationid,
                traceparent, extensions, consultation_id, therapist_id, data, topic, partition, record_offset, place)
            order by place
            on conflict do nothing
            """;

    private static final String PARK = """
            insert into parked_record (topic, partition, record_offset, reason, record_key, record_value, headers,
                recorded_at, received_at)
            values (:topic, :partition, :offset, :reason, :key, :value, :headers::jsonb, :recordedAt, :receivedAt)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Extras extras;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Extras extras, Clock clock) {
        this.jdbc = jdbc;
        this.extras = extras;
        this.clock = clock;
    }

    /**
     * Lets one transaction write at a time, on all instances. Positions come from a sequence, and two transactions that draw
     * from it may commit the other way round: a reader that has seen the higher position would never look for the lower. The lock
     * is held until the commit can be seen, so positions become visible in their order. A position that is missing was drawn for
     * a double, and nothing will ever stand there.
     */
    void lockUntilCommit() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .list();
    }

    /** Returns how many of them were new. */
    int keep(List<Arrival.Event> events) {
        if (events.isEmpty()) {
            return 0;
        }
        return jdbc.sql(KEEP)
                .param("id", column(events, each -> each.event().getId()))
                .param("source", column(events, each -> each.event().getSource()))
                .param("type", column(events, each -> each.event().getType()))
                .param("service", column(events, Ledger::service))
                .param("subject", column(events, each -> each.event().getSubject()))
                .param("time", column(events, Ledger::time))
                .param("sequence", column(events, each -> each.event().getExtension("sequence")))
                .param("correlationid", column(events, each -> each.event().getExtension("correlationid")))
                .param("causationid", column(events, each -> each.event().getExtension("causationid")))
                .param("traceparent", column(events, each -> each.event().getExtension("traceparent")))
                .param("extensions", column(events, each -> extras.extensions(each.event())))
                .param("consultationId", column(events, Arrival.Event::consultationId))
                .param("therapistId", column(events, Arrival.Event::therapistId))
                .param("data", column(events, Arrival.Event::data))
                .param("topic", column(events, each -> each.record().topic()))
                .param("partition", column(events, each -> each.record().partition()))
                .param("offset", column(events, each -> each.record().offset()))
                .param("receivedAt", now())
                .update();
    }

    /** Returns how many of them were new. */
    int park(List<Arrival.Unreadable> records) {
        return records.stream().mapToInt(this::park).sum();
    }

    private int park(Arrival.Unreadable unreadable) {
        var record = unreadable.record();
        return jdbc.sql(PARK)
                .param("topic", record.topic())
                .param("partition", record.partition())
                .param("offset", record.offset())
                .param("reason", unreadable.reason())
                .param("key", record.key())
                .param("value", record.value())
                .param("headers", extras.headers(record.headers()))
                .param("recordedAt", record.timestamp())
                .param("receivedAt", now())
                .update();
    }

    // The topic's owner is who published it: fifteen.booking is booking's.
    private static String service(Arrival.Event arrived) {
        String topic = arrived.record().topic();
        return topic.substring(topic.lastIndexOf('.') + 1);
    }

    // CloudEvents leave the time to the producer; Kafka always has one.
    private static Instant time(Arrival.Event arrived) {
        OffsetDateTime said = arrived.event().getTime();
        return said == null ? Instant.ofEpochMilli(arrived.record().timestamp()) : said.toInstant();
    }

    private static @Nullable String[] column(
            List<Arrival.Event> events, Function<Arrival.Event, @Nullable Object> value) {
        return events.stream()
                .map(value)
                .map(each -> Objects.toString(each, null))
                .toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
