package dev.fifteen.notification.telling;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.booking.LinkRequested;
import dev.fifteen.contracts.booking.SlotOffered;
import dev.fifteen.contracts.booking.WaitingListJoined;
import dev.fifteen.contracts.booking.WaitingListLeft;
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

/** A place on the waiting list is no call yet: whoever has it is told of it, and of each offer. */
@Component
@ProcessingGroup("messages")
class WhenSomebodyWaitsThenTellThem {

    private static final int FIRST = 0;
    private static final Duration WORTH_KNOWING = Duration.ofDays(1);

    private final Deliveries deliveries;

    WhenSomebodyWaitsThenTellThem(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @EventHandler
    void on(WaitingListJoined event, EventMessage<?> message) {
        tell(
                event.consultationId(),
                event.requesterId(),
                Kind.WAITING,
                FIRST,
                event.until(),
                event.until(),
                Cause.of(message));
    }

    @EventHandler
    void on(SlotOffered event, EventMessage<?> message) {
        tell(
                event.consultationId(),
                event.personId(),
                Kind.OFFER,
                event.number(),
                event.start().start(),
                event.until(),
                Cause.of(message));
    }

    @EventHandler
    void on(WaitingListLeft event, EventMessage<?> message) {
        switch (event.reason()) {
            // Who has just said so need not be told.
            case OWN_WISH, ERASED -> {}
            case OFFERS_LAPSED, OVER ->
                tell(
                        event.consultationId(),
                        event.personId(),
                        Kind.WAITING_END,
                        FIRST,
                        event.until(),
                        message.getTimestamp().plus(WORTH_KNOWING),
                        Cause.of(message));
        }
    }

    /** Of their place, with a new link to it. */
    void tellOnceMore(LinkRequested event, EventMessage<?> message) {
        var soon = message.getTimestamp().plus(WORTH_KNOWING);
        deliveries.beginAgain(Message.first(
                event.consultationId(),
                Kind.WAITING,
                Role.REQUESTER,
                event.personId().value(),
                FIRST,
                soon,
                soon,
                Cause.of(message)));
    }

    private void tell(
            ConsultationId id,
            PersonId person,
            Kind kind,
            int number,
            Instant about,
            Instant worthlessAfter,
            Cause cause) {
        deliveries.begin(Message.first(id, kind, Role.REQUESTER, person.value(), number, about, worthlessAfter, cause));
    }
}
