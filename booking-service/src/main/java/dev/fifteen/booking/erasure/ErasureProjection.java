package dev.fifteen.booking.erasure;

import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.booking.client.Vault;
import dev.fifteen.contracts.booking.ClientErased;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Empties the vault in the transaction of the erasure: who is told that it was done finds nothing any more. */
@Component
@ProcessingGroup("erasure")
class ErasureProjection {

    private final JdbcClient jdbc;
    private final Vault vault;

    ErasureProjection(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @EventHandler
    void on(ClientErased event, @Timestamp Instant at) {
        jdbc.sql("insert into erasure (person_id, consultation_id, erased_at) values (?, ?, ?) on conflict do nothing")
                .params(event.personId().value(), event.consultationId().value(), StatusPages.utc(at))
                .update();
        vault.erase(event.personId());
    }
}
