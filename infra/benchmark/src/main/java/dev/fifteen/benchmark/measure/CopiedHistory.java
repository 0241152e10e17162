package dev.fifteen.benchmark.measure;

import dev.fifteen.testing.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Years of consultations in booking's event store, each with the rows of one that was really booked, under ids of its own. They lie
 * before the place that the publisher has reached, so that no other service hears of them.
 */
public final class CopiedHistory {

    /** More than a publisher looks back for events that were late. */
    private static final int OUT_OF_SIGHT = 20_000;

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String COPY = """
            INSERT INTO domain_event (global_index, aggregate_identifier, sequence_number, type, event_identifier, meta_data,
              payload, payload_revision, payload_type, time_stamp)
            SELECT %1$d + row_number() OVER (ORDER BY copy, sequence_number), id, sequence_number, type, gen_random_uuid(), meta_data,
              replace(payload, aggregate_identifier, id), payload_revision, payload_type, time_stamp
            FROM (SELECT copy, gen_random_uuid()::text AS id FROM generate_series(1, %2$d) copy) copies
            JOIN (SELECT *, dense_rank() OVER (ORDER BY aggregate_identifier) - 1 AS model FROM domain_event
                  WHERE aggregate_identifier IN (SELECT aggregate_identifier FROM domain_event WHERE payload_type LIKE '%%.%3$s')) models
              ON model = copy %% %4$d
            LIMIT %5$d""";

    private static final String PUBLISHER = """
            SELECT %s FROM (SELECT convert_from(token, 'UTF8')::json AS token FROM token WHERE processor_name = 'kafka-publisher') publisher""";

    private final DataSource database;
    private final JdbcClient jdbc;

    /** @param database booking's */
    public CopiedHistory(Database database) {
        this.database = database.dataSource();
        this.jdbc = JdbcClient.create(this.database);
    }

    /**
     * Puts the events there.
     *
     * @param some lets something happen that is published
     */
    public void make(int events, Runnable some) {
        long last = number("SELECT max(global_index) FROM domain_event");
        long beyond = last + events + OUT_OF_SIGHT;
        number("SELECT setval('domain_event_global_index_seq', " + beyond + ")");
        some.run();
        awaitPublished(beyond);
        long models = number(
                "SELECT count(DISTINCT aggregate_identifier) FROM domain_event WHERE payload_type LIKE '%.ConsultationRequested'");
        jdbc.sql(COPY.formatted(last, events, "ConsultationRequested", models, events))
                .update();
        jdbc.sql("ANALYZE domain_event").update();
    }

    /** A limit of the machine: how many rows of events a second one reader is told, who does nothing with them. */
    public double readPerSecond() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(1_000);
            long began = System.nanoTime();
            long rows = 0;
            try (var events = statement.executeQuery("SELECT * FROM domain_event ORDER BY global_index")) {
                while (events.next()) {
                    rows++;
                }
            }
            return rows * 1e9 / (System.nanoTime() - began);
        }
    }

    private void awaitPublished(long index) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number(PUBLISHER.formatted("coalesce(max((token ->> 'index')::bigint), 0)")) <= index) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The publisher does not come as far as " + index);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** Whether the publisher still looks for the numbers that were left out: for a minute, each time it reads. */
    public boolean isLookedFor() {
        return number(PUBLISHER.formatted("coalesce(sum(json_array_length(token -> 'gaps')), 0)")) > 0;
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
