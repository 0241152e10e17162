package dev.fifteen.journal.health;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came from the topics and could not be read. */
@Repository
class ParkedRecords {

    /** Where it stands in Kafka and why it is here; what is in it stays in the database. */
    record Parked(String topic, int partition, long offset, String reason, Instant receivedAt) {}

    private final JdbcClient jdbc;

    ParkedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count() {
        return jdbc.sql("select count(*) from parked_record").query(Long.class).single();
    }

    List<Parked> latest(int limit) {
        return jdbc.sql("select * from parked_record order by received_at desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> new Parked(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        row.getString("reason"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
