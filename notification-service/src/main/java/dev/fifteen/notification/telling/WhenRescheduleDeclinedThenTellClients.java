package dev.fifteen.notification.telling;

import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import dev.fifteen.contracts.booking.RescheduleRequested;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.notification.delivery.Cause;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Clients hear what became of their own wish; of a therapist's that came to nothing there is nothing to tell them. */
@Component
@ProcessingGroup("messages")
class WhenRescheduleDeclinedThenTellClients {

    private final Calls calls;
    private final Teller teller;

    WhenRescheduleDeclinedThenTellClients(Calls calls, Teller teller) {
        this.calls = calls;
        this.teller = teller;
    }

    @EventHandler
    void on(RescheduleRequested event) {
        calls.noteWish(event.consultationId(), event.by() == Actor.CLIENT);
    }

    @EventHandler
    void on(RescheduleDeclined event, EventMessage<?> message) {
        if (calls.isWishOfClient(event.consultationId())) {
            teller.clientsOnceMore(calls.get(event.consultationId()), Kind.RESCHEDULE_DECLINE, Cause.of(message));
        }
    }
}
