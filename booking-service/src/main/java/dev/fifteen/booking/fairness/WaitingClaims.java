package dev.fifteen.booking.fairness;

import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.booking.client.Secrets;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.booking.OfferTaken;
import dev.fifteen.contracts.booking.WaitingListLeft;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the one place of each mailbox on the waiting list. Whoever has a call, or had theirs, needs none. */
@Component
@ProcessingGroup("claims")
public class WaitingClaims {

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Limits limits;
    private final Clock clock;

    WaitingClaims(JdbcClient jdbc, Secrets secrets, Limits limits, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Takes the one place of this mailbox, in one journey to the database. Said twice for the same place, it is silence.
     *
     * @throws AlreadyOpen the same for whoever waits already, has an open consultation, has had their call, or does not wish to be
     *     written to
     * @throws dev.fifteen.platform.web.Problem {@code too-many-requests}
     */
    public void take(ConsultationId id, String email, NetworkAddress network, Instant until) {
        var now = clock.instant();
        jdbc.sql("""
                        with standing as (
                          select
                            exists (select 1 from waiting_claim where mail_hash = :mail and consultation_id = :id) mine,
                            exists (select 1 from suppressed_mailbox where mail_hash = :mail)
                              or exists (select 1 from claim where mail_hash = :mail and ends_at > :now)
                              or :calls > 0 and (select count(*) from had_call where mail_hash = :mail) >= :calls unwelcome,
                            :perNetwork > 0 and (
                                select count(*) from waiting_claim where network_hash = :network and ends_at > :now) >= :perNetwork
                              or :perMailbox > 0 and (
                                select count(*) from vault_person where mail_hash = :mail and kept_at > :since) >= :perMailbox busy),
                        claimed as (
                          insert into waiting_claim (mail_hash, consultation_id, network_hash, ends_at)
                          select :mail, :id, :network, :ends from standing where mine or not unwelcome and not busy
                          on conflict (mail_hash) do update
                            set consultation_id = excluded.consultation_id, network_hash = excluded.network_hash, ends_at = excluded.ends_at
                            where waiting_claim.consultation_id = excluded.consultation_id or waiting_claim.ends_at <= :now
                          returning 1)
                        select case when exists (select 1 from claimed) then 'CLAIMED' when busy then 'BUSY' else 'REFUSED' end
                        from standing""")
                .param("mail", secrets.mailbox(email))
                .param("network", secrets.mac(Secrets.Purpose.NETWORK, network.value()))
                .param("id", id.value())
                .param("calls", limits.callsPerMailbox())
                .param("perNetwork", limits.unconfirmedPerNetwork())
                .param("perMailbox", limits.requestsPerMailbox())
                .param("since", StatusPages.utc(now.minus(limits.window())))
                .param("now", StatusPages.utc(now))
                .param("ends", StatusPages.utc(until))
                .query((row, n) -> ClaimOutcome.valueOf(row.getString(1)))
                .single()
                .require(limits);
    }

    /**
     * The last place of this mailbox, where its owner took what was offered and the practice did not give it to them: the therapist
     * refused, or did not answer.
     */
    public Optional<ConsultationId> interrupted(String email) {
        return jdbc.sql("""
                        select consultation_id from (
                          select w.consultation_id, w.state, s.status
                          from vault_person p join waiting_place w on w.requester_id = p.person_id
                            left join status_page s on s.consultation_id = w.consultation_id
                          where p.mail_hash = ? order by joined_at desc limit 1) latest
                        where state = 'TAKEN' and status in ('DECLINED', 'EXPIRED')""")
                .param(secrets.mailbox(email))
                .query((row, n) -> new ConsultationId(row.getObject(1, UUID.class)))
                .optional();
    }

    @EventHandler
    void on(OfferTaken event) {
        giveBack(event.consultationId());
    }

    @EventHandler
    void on(WaitingListLeft event) {
        giveBack(event.consultationId());
    }

    private void giveBack(ConsultationId id) {
        jdbc.sql("delete from waiting_claim where consultation_id = ?")
                .param(id.value())
                .update();
    }
}
