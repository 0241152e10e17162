package dev.fifteen.booking.directory;

import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.TherapistProfile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The practice's therapists, as far as availability has told of them. */
@Component
public class Therapists {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    Therapists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The therapist, retired or not. */
    public Optional<Therapist> find(TherapistId therapistId) {
        return jdbc.sql("""
                        select profile, retired, length_minutes from therapist
                        where therapist_id = ? and profile is not null""")
                .param(therapistId.value())
                .query((row, n) -> therapist(therapistId, row))
                .optional();
    }

    /** Those who have not retired. */
    public List<Therapist> practising() {
        return jdbc.sql("""
                        select therapist_id, profile, retired, length_minutes from therapist
                        where not retired and profile is not null""")
                .query((row, n) -> therapist(new TherapistId(row.getObject("therapist_id", UUID.class)), row))
                .list();
    }

    void describe(TherapistId therapistId, TherapistProfile profile) {
        jdbc.sql("""
                        insert into therapist (therapist_id, profile) values (:id, :profile)
                        on conflict (therapist_id) do update set profile = :profile""")
                .param("id", therapistId.value())
                .param("profile", JSON.writeValueAsString(profile))
                .update();
    }

    /** Rules and profile come from two streams, in either order. */
    void measure(TherapistId therapistId, int lengthMinutes) {
        jdbc.sql("""
                        insert into therapist (therapist_id, length_minutes) values (:id, :minutes)
                        on conflict (therapist_id) do update set length_minutes = :minutes""")
                .param("id", therapistId.value())
                .param("minutes", lengthMinutes)
                .update();
    }

    void retire(TherapistId therapistId) {
        jdbc.sql("update therapist set retired = true where therapist_id = ?")
                .param(therapistId.value())
                .update();
    }

    private static Therapist therapist(TherapistId therapistId, ResultSet row) throws SQLException {
        return new Therapist(
                therapistId,
                JSON.readValue(row.getString("profile"), TherapistProfile.class),
                row.getBoolean("retired"),
                row.getInt("length_minutes"));
    }
}
