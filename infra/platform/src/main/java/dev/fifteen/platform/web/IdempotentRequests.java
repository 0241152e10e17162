package dev.fifteen.platform.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The requests that came with a key: who is at them, and what was answered. */
final class IdempotentRequests {

    /** Longer than any request takes; after it, whoever was at it is taken for dead. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotentRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a request with this key finds. */
    sealed interface Place {
        /** It is the first, or the one before it died: it is to do the work. */
        record Mine() implements Place {}

        /** Its twin is at it. */
        record Taken() implements Place {}

        /** The work is done; this is the sealed answer. */
        record Answered(byte[] answer) implements Place {}

        /** The key was used for another request. */
        record Reused() implements Place {}
    }

    Place enter(byte[] keyHash, byte[] requestHash) {
        var now = clock.instant();
        boolean mine = jdbc.sql("""
                        INSERT INTO idempotent_request (key_hash, request_hash, leased_until, created_at)
                        VALUES (:key, :request, :lease, :now)
                        ON CONFLICT (key_hash) DO UPDATE SET leased_until = EXCLUDED.leased_until
                        WHERE idempotent_request.answer IS NULL
                          AND idempotent_request.request_hash = EXCLUDED.request_hash
                          AND idempotent_request.leased_until < :now""")
                        .param("key", keyHash)
                        .param("request", requestHash)
                        .param("lease", Timestamp.from(now.plus(LEASE)))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        return mine ? new Place.Mine() : found(keyHash, requestHash);
    }

    private Place found(byte[] keyHash, byte[] requestHash) {
        return jdbc.sql("SELECT request_hash, answer FROM idempotent_request WHERE key_hash = ?")
                .param(keyHash)
                .query((row, number) -> place(row.getBytes(1), row.getBytes(2), requestHash))
                .optional()
                .orElseGet(Place.Taken::new);
    }

    private static Place place(byte[] storedRequest, byte @Nullable [] answer, byte[] requestHash) {
        if (!Arrays.equals(storedRequest, requestHash)) {
            return new Place.Reused();
        }
        return Optional.ofNullable(answer).<Place>map(Place.Answered::new).orElseGet(Place.Taken::new);
    }

    void answered(byte[] keyHash, byte[] answer) {
        jdbc.sql("UPDATE idempotent_request SET answer = ? WHERE key_hash = ?")
                .params(answer, keyHash)
                .update();
    }

    /** Lets the next request with this key do the work: this one came to nothing. */
    void givenUp(byte[] keyHash) {
        jdbc.sql("DELETE FROM idempotent_request WHERE key_hash = ? AND answer IS NULL")
                .param(keyHash)
                .update();
    }

    void forgetOld() {
        jdbc.sql("DELETE FROM idempotent_request WHERE created_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
