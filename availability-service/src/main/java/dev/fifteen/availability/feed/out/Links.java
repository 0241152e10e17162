package dev.fifteen.availability.feed.out;

import dev.fifteen.contracts.TherapistId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which secret opens whose calendar. A therapist has one at a time. */
@Repository
class Links {

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new secret; the one before it opens nothing from now on. */
    Secret rotate(TherapistId therapistId) {
        Secret secret = Secret.random();
        jdbc.sql("""
                        INSERT INTO calendar_link (therapist_id, secret_hash, made_at) VALUES (:id, :hash, :now)
                        ON CONFLICT (therapist_id) DO UPDATE SET secret_hash = :hash, made_at = :now""")
                .param("id", therapistId.value())
                .param("hash", secret.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    Optional<TherapistId> find(Secret secret) {
        return jdbc.sql("SELECT therapist_id FROM calendar_link WHERE secret_hash = ?")
                .param(secret.hash())
                .query((row, n) -> new TherapistId(row.getObject(1, UUID.class)))
                .optional();
    }
}
