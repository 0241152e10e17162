package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("messages")
class WhenConsultationConfirmedThenTellEveryone {

    private final Parties parties;
    private final Deliveries deliveries;

    WhenConsultationConfirmedThenTellEveryone(Parties parties, Deliveries deliveries) {
        this.parties = parties;
        this.deliveries = deliveries;
    }

    @EventHandler
    void on(ConsultationConfirmed event, EventMessage<?> message) {
        var consultation = event.consultationId();
        Instant over = event.end().start();
        Cause cause = Cause.of(message);
        parties.of(consultation)
                .each((role, person) -> deliveries.begin(
                        Message.first(consultation, Kind.CONFIRMATION, role, person.value(), over, cause)));
        deliveries.begin(Message.first(
                consultation,
                Kind.NEW_CONSULTATION,
                Role.THERAPIST,
                event.therapistId().value(),
                over,
                cause));
    }
}
