package dev.fifteen.notification.telling;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.contracts.booking.ConsultationExpired;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.notification.delivery.Cause;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Delivery drops what reaches somebody who never heard of the call: see {@code Ledger.mayKnow}. */
@Component
@ProcessingGroup("messages")
class WhenConsultationEndedThenTellWhoCounts {

    /** Whoever asked wants to know what became of it, even after a late answer. */
    private static final Duration WORTH_KNOWING = Duration.ofDays(1);

    private final Calls calls;
    private final Teller teller;
    private final Reminders reminders;

    WhenConsultationEndedThenTellWhoCounts(Calls calls, Teller teller, Reminders reminders) {
        this.calls = calls;
        this.teller = teller;
        this.reminders = reminders;
    }

    @EventHandler
    void on(ConsultationCancelled event, EventMessage<?> message) {
        var call = end(event.consultationId());
        teller.clients(call, Kind.CANCELLATION, worthlessAfter(call), Cause.of(message));
        teller.therapist(call, Kind.CANCELLATION, worthlessAfter(call), Cause.of(message));
    }

    @EventHandler
    void on(ConsultationDeclined event, EventMessage<?> message) {
        var call = end(event.consultationId());
        teller.requester(call, Kind.DECLINE, worthlessAfter(call), Cause.of(message));
    }

    @EventHandler
    void on(ConsultationExpired event, EventMessage<?> message) {
        var call = end(event.consultationId());
        teller.requester(call, Kind.EXPIRY, worthlessAfter(call), Cause.of(message));
        teller.therapist(call, Kind.EXPIRY, worthlessAfter(call), Cause.of(message));
    }

    private Call end(ConsultationId id) {
        var call = calls.get(id).settled(false);
        calls.change(call);
        reminders.forget(call);
        return call;
    }

    private static Instant worthlessAfter(Call call) {
        return call.end().plus(WORTH_KNOWING);
    }
}
