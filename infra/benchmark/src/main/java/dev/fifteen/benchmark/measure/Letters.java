package dev.fifteen.benchmark.measure;

import dev.fifteen.testing.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When letters went out, by what booking's event store and notification's ledger say. */
public final class Letters {

    private static final String CONFIRMED = """
            select aggregate_identifier, time_stamp from domain_event
            where payload_type like '%.ConsultationConfirmed' and time_stamp >= ?""";
    private static final String SENT = """
            select consultation_id::text, settled_at from message
            where state = 'SENT' and kind in ('CONFIRMATION', 'NEW_CONSULTATION') and settled_at >= ?
            order by settled_at""";
    private static final String DUE = "select count(*) from scheduled_tasks where execution_time <= ?";
    private static final String REMINDERS = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select 'remind-of-call', 'benchmark-' || number, now() + interval '400 days', false, 1
            from generate_series(1, ?) number""";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(250);

    private final JdbcClient booking;
    private final JdbcClient notification;

    public Letters(Database booking, Database notification) {
        this.booking = JdbcClient.create(booking.dataSource());
        this.notification = JdbcClient.create(notification.dataSource());
    }

    /** Milliseconds from each confirmation since then until the mail server had taken a letter about it, one for each letter. */
    public Histogram handOvers(Instant since) {
        Map<String, Instant> confirmed = new HashMap<>();
        booking.sql(CONFIRMED).param(since.toString()).query(row -> {
            confirmed.put(row.getString(1), Instant.parse(row.getString(2)));
        });
        var histogram = new Histogram(PATIENCE.toMillis(), 3);
        for (var letter : sent(since)) {
            var decided = confirmed.get(letter.consultation);
            if (decided != null) {
                histogram.recordValue(
                        Math.max(0, Duration.between(decided, letter.at).toMillis()));
            }
        }
        return histogram;
    }

    /** The moments at which letters went out since then, in order. */
    public List<Instant> sentSince(Instant since) {
        return sent(since).stream().map(Letter::at).toList();
    }

    private List<Letter> sent(Instant since) {
        return notification
                .sql(SENT)
                .param(at(since))
                .query((row, n) -> new Letter(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Waits until that many letters went out since then. */
    public void awaitSent(long letters, Instant since) {
        await(() -> sent(since).size() >= letters);
    }

    /** Waits until nothing is due any more of what was due at that moment. */
    public void awaitRest(Instant now) {
        await(() -> notification.sql(DUE).param(at(now)).query(Long.class).single() == 0);
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Notification has not done its work after " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** Adds reminders that are not due for a year. */
    public void addReminders(int count) {
        notification.sql(REMINDERS).param(count).update();
        // As the database does by itself, a little later.
        notification.sql("vacuum analyze scheduled_tasks").update();
    }

    /** Takes them away again. */
    public void removeReminders() {
        notification
                .sql("delete from scheduled_tasks where task_instance like 'benchmark-%'")
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Letter(String consultation, Instant at) {}
}
