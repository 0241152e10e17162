package dev.fifteen.notification.telling;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.TherapistId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every consultation that was ever asked for, as its events have left it. */
@Repository
class Calls {

    private final JdbcClient jdbc;

    Calls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that somebody wishes the call at another time, and whether that is one of the clients. */
    void noteWish(ConsultationId id, boolean ofClient) {
        jdbc.sql("update call set client_wishes = ? where consultation_id = ?")
                .params(ofClient, id.value())
                .update();
    }

    boolean isWishOfClient(ConsultationId id) {
        return jdbc.sql("select client_wishes from call where consultation_id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    void add(Call call) {
        var partner = call.party().partnerId();
        jdbc.sql("""
                        insert into call (consultation_id, requester_id, partner_id, therapist_id, starts_at, ends_at)
                        values (:id, :requester, :partner, :therapist, :start, :end) on conflict do nothing""")
                .param("id", call.id().value())
                .param("requester", call.party().requesterId().value())
                .param("partner", partner == null ? null : partner.value())
                .param("therapist", call.therapistId().value())
                .param("start", at(call.start()))
                .param("end", at(call.end()))
                .update();
    }

    void change(Call call) {
        jdbc.sql("update call set starts_at = ?, ends_at = ?, confirmed = ?, moves = ? where consultation_id = ?")
                .params(
                        at(call.start()),
                        at(call.end()),
                        call.confirmed(),
                        call.moves(),
                        call.id().value())
                .update();
    }

    /** @throws IllegalStateException if the consultation was never requested, as far as this service heard */
    Call get(ConsultationId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("nobody is known to take part in " + id));
    }

    /** The call, if it was requested: nothing for what is still waited for. */
    Optional<Call> find(ConsultationId id) {
        return jdbc.sql("select * from call where consultation_id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    private static Call read(ResultSet row) throws SQLException {
        return new Call(
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                new TherapistId(row.getObject("therapist_id", UUID.class)),
                new Party(
                        new PersonId(row.getObject("requester_id", UUID.class)),
                        Optional.ofNullable(row.getObject("partner_id", UUID.class))
                                .map(PersonId::new)
                                .orElse(null)),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("confirmed"),
                row.getInt("moves"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
