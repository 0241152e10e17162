package dev.fifteen.notification.telling;

import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.notification.delivery.Cause;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("messages")
class WhenConsultationConfirmedThenTellEveryone {

    private final Calls calls;
    private final Teller teller;
    private final Reminders reminders;

    WhenConsultationConfirmedThenTellEveryone(Calls calls, Teller teller, Reminders reminders) {
        this.calls = calls;
        this.teller = teller;
        this.reminders = reminders;
    }

    @EventHandler
    void on(ConsultationConfirmed event, EventMessage<?> message) {
        var call = calls.get(event.consultationId())
                .lasting(event.start().start(), event.end().start())
                .settled(true);
        calls.change(call);
        Cause cause = Cause.of(message);
        teller.clients(call, Kind.CONFIRMATION, call.end(), cause);
        teller.therapist(call, Kind.NEW_CONSULTATION, call.end(), cause);
        reminders.ofCall(call);
    }
}
