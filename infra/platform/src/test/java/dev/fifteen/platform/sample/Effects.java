package dev.fifteen.platform.sample;

import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationExpired;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a row for each end it hears of, and chokes on those that tests have poisoned. */
@Component
@ProcessingGroup("effects")
@ConditionalOnProperty("fifteen.bus.reads.effects[0]")
class Effects {

    private final JdbcClient jdbc;
    private final String instance;

    Effects(JdbcClient jdbc, @Value("${sample.instance:only}") String instance) {
        this.jdbc = jdbc;
        this.instance = instance;
    }

    @EventHandler
    void on(ConsultationCancelled event, @MessageIdentifier String id, @SequenceNumber long sequence) {
        write(event, id, sequence);
    }

    @EventHandler
    void on(ConsultationExpired event, @MessageIdentifier String id, @SequenceNumber long sequence) {
        write(event, id, sequence);
        if (jdbc.sql("SELECT count(*) FROM antidote").query(Long.class).single() == 0) {
            throw new IllegalStateException("poison");
        }
    }

    private void write(BookingEvent event, String id, long sequence) {
        jdbc.sql("INSERT INTO effect (event_id, subject, sequence, instance) VALUES (?, ?, ?, ?)")
                .params(id, event.subject(), sequence, instance)
                .update();
    }
}
