package dev.fifteen.platform.replay;

import dev.fifteen.platform.replay.ReplayStatus.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every instance knows of replays: their rows, and the lock that whoever makes one holds as long as it lives. */
final class ReplayLedger {

    private static final int LOCKS = "fifteen.replay".hashCode();
    private static final String GONE = "it was ended in the middle";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReplayLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An expression that takes the model's lock for this session where nobody has it. */
    static String lock(ReadModel model) {
        return "SELECT pg_try_advisory_lock(%d, %d)"
                .formatted(LOCKS, model.name().hashCode());
    }

    long begun(ReadModel model) {
        return jdbc.sql("""
                        INSERT INTO read_model_replay (model, started_at, events_total)
                        SELECT ?, ?, count(*) FROM domain_event RETURNING id""").params(model.name(), now()).query(Long.class).single();
    }

    void goesOn(long replay, Progress progress) {
        jdbc.sql("UPDATE read_model_replay SET events_read = ?, took_millis = ? WHERE id = ?")
                .params(progress.events(), progress.took().toMillis(), replay)
                .update();
    }

    void ended(long replay, Progress progress, @Nullable String cause) {
        goesOn(replay, progress);
        jdbc.sql("UPDATE read_model_replay SET ended_at = ?, cause = ? WHERE id = ?")
                .param(now())
                .param(cause)
                .param(replay)
                .update();
    }

    ReplayStatus statusOf(ReadModel model) {
        return jdbc.sql("""
                        SELECT *, EXISTS (
                            SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND granted
                              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                              AND classid = ?::int::oid AND objid = ?::int::oid) AS alive
                        FROM read_model_replay WHERE model = ? ORDER BY id DESC LIMIT 1""")
                .params(LOCKS, model.name().hashCode(), model.name())
                .query((row, number) -> status(row))
                .optional()
                .orElseGet(() -> ReplayStatus.never(model.name()));
    }

    private ReplayStatus status(ResultSet row) throws SQLException {
        var startedAt = row.getObject("started_at", OffsetDateTime.class).toInstant();
        var endedAt = Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        String cause = endedAt.isPresent() || row.getBoolean("alive") ? row.getString("cause") : GONE;
        State state = cause != null ? State.FAILED : endedAt.isPresent() ? State.DONE : State.RUNNING;
        long read = row.getLong("events_read");
        return new ReplayStatus(
                row.getString("model"),
                state,
                read,
                row.getLong("events_total"),
                read * 1_000 / Math.max(1, row.getLong("took_millis")),
                startedAt,
                endedAt.orElse(null),
                cause);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * How far a replay has come.
     *
     * @param took in real time, whatever the service's clock says
     */
    record Progress(long events, Duration took) {}
}
