package dev.fifteen.notification.telling;

import dev.fifteen.contracts.booking.ConsultationRequested;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("messages")
class WhenConsultationRequestedThenRememberWhoTakesPart {

    private final Calls calls;

    WhenConsultationRequestedThenRememberWhoTakesPart(Calls calls) {
        this.calls = calls;
    }

    @EventHandler
    void on(ConsultationRequested event) {
        Instant start = event.start().start();
        calls.add(new Call(
                event.consultationId(),
                event.therapistId(),
                new Party(event.requesterId(), event.partnerId()),
                start,
                start,
                false,
                0));
    }
}
