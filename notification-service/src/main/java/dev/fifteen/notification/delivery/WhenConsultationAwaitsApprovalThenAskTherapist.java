package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.booking.ConsultationAwaitsApproval;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("messages")
class WhenConsultationAwaitsApprovalThenAskTherapist {

    private final Deliveries deliveries;

    WhenConsultationAwaitsApprovalThenAskTherapist(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @EventHandler
    void on(ConsultationAwaitsApproval event, EventMessage<?> message) {
        deliveries.begin(Message.first(
                event.consultationId(),
                Kind.APPROVAL_REQUEST,
                Role.THERAPIST,
                event.therapistId().value(),
                event.deadline(),
                Cause.of(message)));
    }
}
