package dev.fifteen.booking.fairness;

import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.booking.client.Secrets;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.web.Problem;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the one open request of each mailbox: two at once are put in order by the database, and the second is refused. */
@Component
public class Claims {

    /** No call is longer. */
    private static final int QUARTERS_OF_A_CALL = 4;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Limits limits;
    private final Shares shares;
    private final Clock clock;

    Claims(JdbcClient jdbc, Secrets secrets, Limits limits, Shares shares, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.limits = limits;
        this.shares = shares;
        this.clock = clock;
    }

    /**
     * Takes the one place of this mailbox for a consultation. All is asked in one journey to the database, so that time does not tell
     * who is known. Said twice for the same consultation, it is silence.
     *
     * @throws AlreadyOpen the same for whoever has an open consultation, has had their call, or does not wish to be written to
     * @throws Problem {@code too-many-requests}
     */
    public void take(
            ConsultationId id,
            TherapistId therapist,
            Quarter start,
            String email,
            @Nullable String partnerEmail,
            NetworkAddress network) {
        var now = clock.instant();
        var networkHash = secrets.mac(Secrets.Purpose.NETWORK, network.value());
        jdbc.sql("""
                        with standing as (
                          select
                            exists (select 1 from claim where mail_hash = :mail and consultation_id = :id) mine,
                            exists (select 1 from suppressed_mailbox where mail_hash = :mail)
                              or :calls > 0 and (select count(*) from had_call where mail_hash = :mail) >= :calls unwelcome,
                            :perNetwork > 0 and (
                                select count(*) from claim join status_page using (consultation_id)
                                where network_hash = :network and status = 'AWAITING_APPROVAL') >= :perNetwork
                              or :perMailbox > 0 and (
                                select coalesce(max(mentions), 0) from (
                                  select count(*) mentions from vault_person
                                  where mail_hash in (:mail, :partnerMail) and kept_at > :since group by mail_hash) m) >= :perMailbox
                              or :shareUsedUp
                              or :perTherapist > 0 and (
                                select count(*) from status_page
                                where therapist_id = :therapist and status = 'AWAITING_APPROVAL') >= :perTherapist busy),
                        claimed as (
                          insert into claim (mail_hash, consultation_id, network_hash, therapist_id, ends_at)
                          select :mail, :id, :network, :therapist, :ends from standing where mine or not unwelcome and not busy
                          on conflict (mail_hash) do update
                            set consultation_id = excluded.consultation_id, network_hash = excluded.network_hash,
                              therapist_id = excluded.therapist_id, ends_at = excluded.ends_at
                            where claim.consultation_id = excluded.consultation_id or claim.ends_at <= :now
                          returning 1)
                        select case when exists (select 1 from claimed) then 'CLAIMED' when busy then 'BUSY' else 'REFUSED' end
                        from standing""")
                .param("mail", secrets.mailbox(email))
                .param("partnerMail", secrets.mailbox(partnerEmail == null ? email : partnerEmail))
                .param("perMailbox", limits.requestsPerMailbox())
                .param("network", networkHash)
                .param("id", id.value())
                .param("therapist", therapist.value())
                .param("calls", limits.callsPerMailbox())
                .param("perNetwork", limits.unconfirmedPerNetwork())
                .param("perTherapist", limits.unconfirmedPerTherapist())
                .param("shareUsedUp", shares.isUsedUp(networkHash, therapist))
                .param("since", StatusPages.utc(now.minus(limits.window())))
                .param("now", StatusPages.utc(now))
                .param("ends", StatusPages.utc(start.plus(QUARTERS_OF_A_CALL).start()))
                .query((row, n) -> ClaimOutcome.valueOf(row.getString(1)))
                .single()
                .require(limits);
    }
}
