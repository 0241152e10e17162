package dev.fifteen.notification.telling;

import dev.fifteen.contracts.booking.ConsultationRescheduled;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.notification.delivery.Cause;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("messages")
class WhenConsultationRescheduledThenTellEveryone {

    private final Calls calls;
    private final Teller teller;
    private final Reminders reminders;

    WhenConsultationRescheduledThenTellEveryone(Calls calls, Teller teller, Reminders reminders) {
        this.calls = calls;
        this.teller = teller;
        this.reminders = reminders;
    }

    @EventHandler
    void on(ConsultationRescheduled event, EventMessage<?> message) {
        var before = calls.get(event.consultationId());
        var call = before.moved(event.start().start(), event.end().start());
        calls.change(call);
        reminders.forget(before);
        // What was not confirmed yet is asked for anew at the new time, which tells them.
        if (call.confirmed()) {
            Cause cause = Cause.of(message);
            teller.clients(call, Kind.RESCHEDULE, call.end(), cause);
            teller.therapist(call, Kind.RESCHEDULE, call.end(), cause);
            reminders.ofCall(call);
        }
    }
}
