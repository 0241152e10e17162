package dev.fifteen.benchmark.measure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** When letters went out, by what booking's event store and notification's ledger say. */
public final class Letters {

    private static final String CONFIRMED = """
            select aggregate_identifier, time_stamp from domain_event
            where payload_type like '%.ConsultationConfirmed' and time_stamp >= ?""";
    private static final String SENT = """
            select consultation_id, settled_at from message
            where state = 'SENT' and kind in ('CONFIRMATION', 'NEW_CONSULTATION') and settled_at >= ?""";
    private static final String DUE = "select count(*) from scheduled_tasks where execution_time <= ?";
    private static final String REMINDERS = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select 'remind-of-call', 'benchmark-' || number, now() + interval '400 days', false, 1
            from generate_series(1, ?) number""";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(250);

    private final String booking;
    private final String notification;
    private final String user;

    /**
     * @param booking the JDBC address of its database
     * @param notification the same of notification
     */
    public Letters(String booking, String notification, String user) {
        this.booking = booking;
        this.notification = notification;
        this.user = user;
    }

    /** Milliseconds from each confirmation since then until the mail server had taken a letter about it, one for each letter. */
    public Histogram handOvers(Instant since) throws SQLException {
        Map<String, Instant> confirmed = new HashMap<>();
        query(
                booking,
                CONFIRMED,
                since.toString(),
                row -> confirmed.put(row.getString(1), Instant.parse(row.getString(2))));
        var histogram = new Histogram(PATIENCE.toMillis(), 3);
        query(notification, SENT, at(since), row -> {
            var decided = confirmed.get(row.getString(1));
            if (decided != null) {
                histogram.recordValue(
                        Math.max(0, Duration.between(decided, sentAt(row)).toMillis()));
            }
        });
        return histogram;
    }

    /** The moments at which letters went out since then, in order. */
    public List<Instant> sentSince(Instant since) throws SQLException {
        List<Instant> moments = new ArrayList<>();
        query(notification, SENT, at(since), row -> moments.add(sentAt(row)));
        return moments.stream().sorted().toList();
    }

    /** Waits until that many letters went out since then. */
    public void awaitSent(long letters, Instant since) throws SQLException {
        await(() -> sentSince(since).size() >= letters);
    }

    /** Waits until nothing is due any more of what was due at that moment. */
    public void awaitRest(Instant now) throws SQLException {
        await(() -> {
            List<Long> due = new ArrayList<>();
            query(notification, DUE, at(now), row -> due.add(row.getLong(1)));
            return due.getFirst() == 0;
        });
    }

    private static void await(Condition condition) throws SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Notification has not done its work after " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** Adds reminders that are not due for a year. */
    public void addReminders(int count) throws SQLException {
        try (var connection = connect(notification);
                var insert = connection.prepareStatement(REMINDERS)) {
            insert.setInt(1, count);
            insert.executeUpdate();
            // As the database does by itself, a little later.
            execute(connection, "vacuum analyze scheduled_tasks");
        }
    }

    /** Takes them away again. */
    public void removeReminders() throws SQLException {
        try (var connection = connect(notification)) {
            execute(connection, "delete from scheduled_tasks where task_instance like 'benchmark-%'");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant sentAt(ResultSet row) throws SQLException {
        return row.getObject(2, OffsetDateTime.class).toInstant();
    }

    private void query(String database, String sql, Object parameter, Reading reading) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.of(rows);
                }
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(database, user, user);
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }
}
