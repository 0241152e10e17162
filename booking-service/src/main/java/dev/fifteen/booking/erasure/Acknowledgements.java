package dev.fifteen.booking.erasure;

import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.contracts.notification.ClientForgotten;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hears from the other parts that they have forgotten too. */
@Component
@ProcessingGroup("acknowledgements")
class Acknowledgements {

    private final JdbcClient jdbc;

    Acknowledgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ClientForgotten event, @Timestamp Instant at) {
        jdbc.sql("""
                        insert into erasure_acknowledgement (person_id, service, acknowledged_at)
                        select person_id, 'notification', ? from erasure where person_id = ? on conflict do nothing""").params(StatusPages.utc(at), event.personId().value()).update();
    }
}
