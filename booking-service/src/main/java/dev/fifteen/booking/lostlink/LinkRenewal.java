package dev.fifteen.booking.lostlink;

import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.booking.client.Links;
import dev.fifteen.booking.decision.ConsultationCommand.RenewLink;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.core.retry.RetryOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds what a mailbox has a part in, and has new links sent there: not to those who asked not to be written to, and not too often. */
@Component
class LinkRenewal {

    private static final int MOST = 3;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Links links;
    private final CommandGateway commands;
    private final TransactionOperations transactions;
    private final RetryOperations retries;
    private final Clock clock;

    LinkRenewal(
            JdbcClient jdbc,
            Links links,
            CommandGateway commands,
            TransactionOperations transactions,
            RetryOperations retries,
            Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.commands = commands;
        this.transactions = transactions;
        this.retries = retries;
        this.clock = clock;
    }

    /** New links instead of the old ones. */
    void renew(String mailbox) {
        send(mailbox, part -> links.revoke(part.consultationId, part.person));
    }

    /** Further links beside the old ones. */
    void remind(String mailbox) {
        send(mailbox, part -> {});
    }

    private void send(String mailbox, Consumer<Part> alongside) {
        byte[] mailHash = HexFormat.of().parseHex(mailbox);
        retries.invoke(() -> transactions.execute(transaction -> {
            var found = partsOf(mailHash);
            if (!found.isEmpty() && mayBeWrittenTo(mailHash)) {
                found.forEach(alongside);
                found.forEach(part -> commands.sendAndWait(part.renewal()));
            }
            return mailbox;
        }));
    }

    private List<Part> partsOf(byte[] mailHash) {
        return jdbc.sql("""
                        with own as (
                          select consultation_id, person_id from vault_person p
                          where mail_hash = ? and not exists (select 1 from suppressed_mailbox s where s.mail_hash = p.mail_hash))
                        select consultation_id, person_id, false waits from own join status_page using (consultation_id)
                        where status in ('REQUESTED', 'AWAITING_APPROVAL', 'CONFIRMED')
                        union all
                        select consultation_id, person_id, true from own join waiting_place using (consultation_id)
                        where person_id = requester_id and state in ('WAITING', 'PREPARED', 'OFFERED')""")
                .param(mailHash)
                .query((row, n) -> new Part(
                        new ConsultationId(row.getObject("consultation_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getBoolean("waits")))
                .list();
    }

    private boolean mayBeWrittenTo(byte[] mailHash) {
        var now = clock.instant();
        jdbc.sql("delete from link_mail where sent_at < ?")
                .param(StatusPages.utc(now.minus(WITHIN)))
                .update();
        return jdbc.sql("""
                        insert into link_mail (mail_hash, sent_at)
                        select ?, ? where (select count(*) from link_mail where mail_hash = ?) < ?""")
                        .params(mailHash, StatusPages.utc(now), mailHash, MOST)
                        .update()
                == 1;
    }

    /**
     * What a mailbox has a part in.
     *
     * @param waits for a time, rather than for a call
     */
    private record Part(ConsultationId consultationId, PersonId person, boolean waits) {

        Object renewal() {
            return waits ? new RenewWaitingLink(consultationId, person) : new RenewLink(consultationId, person);
        }
    }
}
