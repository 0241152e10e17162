package dev.fifteen.benchmark.measure;

import dev.fifteen.testing.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A limit of the machine: how often a second PostgreSQL commits the row of an event, in the same server, into a table of the same shape, with nothing around it.
 */
public final class RawCommits {

    private static final String INSERT = """
            INSERT INTO raw_commit (aggregate_identifier, sequence_number, type, event_identifier, meta_data, payload,
                                    payload_revision, payload_type, time_stamp)
            SELECT ?, 0, type, ?, meta_data, payload, payload_revision, payload_type, time_stamp FROM raw_sample""";

    private final DataSource database;
    private final String event;

    /**
     * @param database of a service
     * @param event whose row is written; such a one must have been stored before
     */
    public RawCommits(Database database, String event) {
        this.database = database.dataSource();
        this.event = event;
    }

    /** Commits a second, each connection committing one row after the other. */
    public double perSecond(int connections, Duration duration) {
        prepare();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            Callable<Long> writer = () -> commits(duration);
            var commits = Stream.generate(() -> threads.submit(writer)).limit(connections).toList().stream()
                    .mapToLong(RawCommits::outcome)
                    .sum();
            return commits * 1e9 / duration.toNanos();
        } finally {
            execute("DROP TABLE raw_commit, raw_sample");
        }
    }

    private void prepare() {
        execute("DROP TABLE IF EXISTS raw_commit, raw_sample");
        execute("CREATE TABLE raw_commit (LIKE domain_event INCLUDING ALL)");
        execute("CREATE TABLE raw_sample AS SELECT * FROM domain_event WHERE payload_type LIKE '%." + event
                + "' LIMIT 1");
    }

    private long commits(Duration duration) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            var end = System.nanoTime() + duration.toNanos();
            var commits = 0L;
            for (; System.nanoTime() < end; commits++) {
                insertOne(insert);
            }
            return commits;
        }
    }

    private static void insertOne(PreparedStatement insert) throws SQLException {
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, UUID.randomUUID().toString());
        if (insert.executeUpdate() != 1) {
            throw new SQLException("There is no such event to take the row from");
        }
    }

    private void execute(String sql) {
        JdbcClient.create(database).sql(sql).update();
    }

    private static long outcome(Future<Long> commits) {
        try {
            return commits.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
