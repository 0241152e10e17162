package dev.fifteen.availability.therapist;

import dev.fifteen.contracts.TherapistId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where therapists are written to: a table and not events, so that it can be forgotten. */
@Repository
class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(TherapistId therapistId, String email) {
        jdbc.sql("""
                        INSERT INTO therapist_contact (therapist_id, email) VALUES (:id, :email)
                        ON CONFLICT (therapist_id) DO UPDATE SET email = :email""").param("id", therapistId.value()).param("email", email).update();
    }

    Optional<String> emailOf(TherapistId therapistId) {
        return jdbc.sql("SELECT email FROM therapist_contact WHERE therapist_id = ?")
                .param(therapistId.value())
                .query(String.class)
                .optional();
    }
}
