package dev.fifteen.booking.fairness;

import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.booking.AttendanceRecorded;
import dev.fifteen.contracts.booking.ClientErased;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.contracts.booking.ConsultationExpired;
import dev.fifteen.contracts.booking.ConsultationRescheduled;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a mailbox its place back when its consultation is over, and remembers who had their call. */
@Component
@ProcessingGroup("claims")
class ClaimsProjection {

    private final JdbcClient jdbc;

    ClaimsProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ConsultationDeclined event) {
        giveBack(event.consultationId());
    }

    @EventHandler
    void on(ConsultationCancelled event) {
        giveBack(event.consultationId());
    }

    @EventHandler
    void on(ConsultationExpired event) {
        giveBack(event.consultationId());
    }

    @EventHandler
    void on(ConsultationRescheduled event) {
        jdbc.sql("update claim set ends_at = ? where consultation_id = ?")
                .params(
                        StatusPages.utc(event.end().start()),
                        event.consultationId().value())
                .update();
    }

    @EventHandler
    void on(AttendanceRecorded event) {
        giveBack(event.consultationId());
        jdbc.sql(event.attended() ? """
                        insert into had_call (consultation_id, mail_hash)
                        select s.consultation_id, mail_hash from status_page s join vault_person on person_id = requester_id
                        where s.consultation_id = ? on conflict do nothing""" : "delete from had_call where consultation_id = ?")
                .param(event.consultationId().value())
                .update();
    }

    @EventHandler
    void on(ClientErased event) {
        jdbc.sql("delete from had_call where consultation_id = ?")
                .param(event.consultationId().value())
                .update();
    }

    private void giveBack(ConsultationId consultationId) {
        jdbc.sql("delete from claim where consultation_id = ?")
                .param(consultationId.value())
                .update();
    }
}
