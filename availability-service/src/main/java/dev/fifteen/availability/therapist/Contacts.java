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

    void put(TherapistId therapistId, Contact contact) {
        jdbc.sql("""
                        INSERT INTO therapist_contact (therapist_id, email, phone, request_channel)
                        VALUES (:id, :email, :phone, :channel)
                        ON CONFLICT (therapist_id) DO UPDATE SET email = :email, phone = :phone, request_channel = :channel""")
                .param("id", therapistId.value())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("channel", contact.requestChannel().name())
                .update();
    }

    Optional<Contact> of(TherapistId therapistId) {
        return jdbc.sql("SELECT email, phone, request_channel FROM therapist_contact WHERE therapist_id = ?")
                .param(therapistId.value())
                .query((row, n) -> new Contact(
                        row.getString("email"),
                        row.getString("phone"),
                        RequestChannel.valueOf(row.getString("request_channel"))))
                .optional();
    }
}
