package dev.fifteen.notification.telling;

import dev.fifteen.contracts.booking.ConsultationAwaitsApproval;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.notification.delivery.Cause;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("messages")
class WhenConsultationAwaitsApprovalThenAskTherapist {

    private final Calls calls;
    private final Teller teller;
    private final Reminders reminders;

    WhenConsultationAwaitsApprovalThenAskTherapist(Calls calls, Teller teller, Reminders reminders) {
        this.calls = calls;
        this.teller = teller;
        this.reminders = reminders;
    }

    @EventHandler
    void on(ConsultationAwaitsApproval event, EventMessage<?> message) {
        var call = calls.get(event.consultationId())
                .lasting(event.start().start(), event.end().start());
        calls.change(call);
        Cause cause = Cause.of(message);
        teller.therapist(call, Kind.APPROVAL_REQUEST, event.deadline(), cause);
        teller.requester(call, Kind.RECEIPT, event.deadline(), cause);
        reminders.ofApproval(call, event.deadline());
    }
}
