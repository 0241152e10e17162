package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Parties {

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remember(ConsultationId id, Party party) {
        jdbc.sql("insert into party values (:id, :requester, :partner) on conflict do nothing")
                .param("id", id.value())
                .param("requester", party.requesterId().value())
                .param(
                        "partner",
                        party.partnerId() == null ? null : party.partnerId().value())
                .update();
    }

    /** @throws IllegalStateException if the consultation was never requested, as far as this service heard */
    Party of(ConsultationId id) {
        return jdbc.sql("select requester_id, partner_id from party where consultation_id = :id")
                .param("id", id.value())
                .query((row, n) -> new Party(
                        new PersonId(row.getObject("requester_id", UUID.class)),
                        Optional.ofNullable(row.getObject("partner_id", UUID.class))
                                .map(PersonId::new)
                                .orElse(null)))
                .optional()
                .orElseThrow(() -> new IllegalStateException("nobody is known to take part in " + id));
    }
}
