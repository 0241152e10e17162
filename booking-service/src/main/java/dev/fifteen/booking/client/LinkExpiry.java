package dev.fifteen.booking.client;

import dev.fifteen.contracts.booking.ConsultationRescheduled;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Links live as long as their call is ahead, wherever it is moved. */
@Component
@ProcessingGroup("links")
class LinkExpiry {

    private final Links links;

    LinkExpiry(Links links) {
        this.links = links;
    }

    @EventHandler
    void on(ConsultationRescheduled event) {
        links.move(event.consultationId(), event.start());
    }
}
