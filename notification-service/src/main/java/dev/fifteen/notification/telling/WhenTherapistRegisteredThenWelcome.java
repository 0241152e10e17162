package dev.fifteen.notification.telling;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.availability.TherapistRegistered;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import dev.fifteen.notification.delivery.Cause;
import dev.fifteen.notification.delivery.Deliveries;
import dev.fifteen.notification.delivery.Message;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Whoever was taken in long ago, and is only heard of now, is not surprised by it. */
@Component
@ProcessingGroup("therapists")
class WhenTherapistRegisteredThenWelcome {

    private static final Duration WORTH_KNOWING = Duration.ofDays(7);

    private final Deliveries deliveries;

    WhenTherapistRegisteredThenWelcome(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @EventHandler
    void on(TherapistRegistered event, EventMessage<?> message) {
        Instant takenIn = message.getTimestamp();
        deliveries.begin(Message.first(
                new ConsultationId(event.therapistId().value()),
                Kind.WELCOME,
                Role.THERAPIST,
                event.therapistId().value(),
                0,
                takenIn,
                takenIn.plus(WORTH_KNOWING),
                Cause.of(message)));
    }
}
