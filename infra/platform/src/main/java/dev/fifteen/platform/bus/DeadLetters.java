package dev.fifteen.platform.bus;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records set aside, whole and as they came, so that even one that cannot be read is kept. What comes later about the same
 * subject waits behind them, and the rest flows on.
 */
final class DeadLetters {

    static final String WAITS = "waits behind an earlier one";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DeadLetters(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void park(String group, ConsumerRecord<String, byte[]> record, String cause) {
        jdbc.sql("""
                        INSERT INTO dead_letter (processing_group, subject, topic, kafka_partition, kafka_offset, headers, body, cause, attempts, parked_at)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, 1, ?) ON CONFLICT DO NOTHING""")
                .params(
                        group,
                        Arrival.subjectOf(record),
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        json.writeValueAsString(headersOf(record)),
                        record.value(),
                        cause,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Those of the subjects that have something parked in this group. */
    Set<String> parkedAmong(String group, Set<String> subjects) {
        return jdbc.sql("SELECT DISTINCT subject FROM dead_letter WHERE processing_group = ? AND subject = ANY (?)")
                .param(group)
                .param(subjects.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .set();
    }

    List<DeadLetter> all() {
        return jdbc.sql("SELECT * FROM dead_letter ORDER BY id")
                .query(DeadLetters::letter)
                .list();
    }

    Optional<DeadLetter> find(long id) {
        return jdbc.sql("SELECT * FROM dead_letter WHERE id = ?")
                .param(id)
                .query(DeadLetters::letter)
                .optional();
    }

    /** The first of those that wait about this subject, kept from others until the transaction ends. */
    Optional<DeadLetter> first(String group, String subject) {
        return jdbc.sql(
                        "SELECT * FROM dead_letter WHERE processing_group = ? AND subject = ? ORDER BY id LIMIT 1 FOR UPDATE")
                .params(group, subject)
                .query(DeadLetters::letter)
                .optional();
    }

    ConsumerRecord<String, byte[]> recordOf(DeadLetter letter) {
        return jdbc.sql("SELECT headers, body FROM dead_letter WHERE id = ?")
                .param(letter.id())
                .query((row, number) -> {
                    var record = new ConsumerRecord<>(
                            letter.topic(),
                            letter.partition(),
                            letter.offset(),
                            letter.subject(),
                            row.getBytes("body"));
                    json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {})
                            .forEach((key, value) -> record.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
                    return record;
                })
                .single();
    }

    void failedAgain(long id, String cause) {
        jdbc.sql("UPDATE dead_letter SET attempts = attempts + 1, cause = ? WHERE id = ?")
                .params(cause, id)
                .update();
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM dead_letter WHERE id = ?").param(id).update();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM dead_letter").query(Long.class).single();
    }

    private static Map<String, @Nullable String> headersOf(ConsumerRecord<String, byte[]> record) {
        Map<String, @Nullable String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("processing_group"),
                row.getString("subject"),
                row.getString("topic"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                typeIn(row.getString("headers")),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getTimestamp("parked_at").toInstant());
    }

    private static String typeIn(String headers) {
        return JsonMapper.shared().readTree(headers).path("ce_type").asString("");
    }
}
