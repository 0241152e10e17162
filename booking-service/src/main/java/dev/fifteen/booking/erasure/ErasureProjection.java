package dev.fifteen.booking.erasure;

import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.contracts.booking.ClientErased;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the list of those who were erased. */
@Component
@ProcessingGroup("erasure")
class ErasureProjection {

    private final JdbcClient jdbc;

    ErasureProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ClientErased event, @Timestamp Instant at) {
        jdbc.sql("insert into erasure (person_id, consultation_id, erased_at) values (?, ?, ?) on conflict do nothing")
                .params(event.personId().value(), event.consultationId().value(), StatusPages.utc(at))
                .update();
    }
}
