package dev.fifteen.booking.client;

import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.booking.AddressDisavowed;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mailboxes to which nothing is written any more, known by their keyed hash alone. They outlive the person's erasure. */
@Component
@ProcessingGroup("suppressions")
public class Suppressions {

    private final JdbcClient jdbc;

    Suppressions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(AddressDisavowed event, @Timestamp Instant at) {
        jdbc.sql("""
                        insert into suppressed_mailbox (mail_hash, suppressed_at)
                        select mail_hash, ? from vault_person where person_id = ? on conflict do nothing""")
                .params(at.atOffset(ZoneOffset.UTC), event.personId().value())
                .update();
    }

    /** Whether this person's mailbox is among them. */
    public boolean cover(PersonId personId) {
        return jdbc.sql("""
                        select exists (select 1 from vault_person join suppressed_mailbox using (mail_hash) where person_id = ?)""").param(personId.value()).query(Boolean.class).single();
    }
}
