package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.booking.ConsultationRequested;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("messages")
class WhenConsultationRequestedThenRememberWhoTakesPart {

    private final Parties parties;

    WhenConsultationRequestedThenRememberWhoTakesPart(Parties parties) {
        this.parties = parties;
    }

    @EventHandler
    void on(ConsultationRequested event) {
        parties.remember(event.consultationId(), new Party(event.requesterId(), event.partnerId()));
    }
}
