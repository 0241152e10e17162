package dev.fifteen.notification.telling;

import dev.fifteen.contracts.booking.ClientErased;
import dev.fifteen.contracts.notification.ClientForgotten;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import dev.fifteen.notification.delivery.Cause;
import dev.fifteen.notification.delivery.Deliveries;
import dev.fifteen.notification.delivery.Message;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.springframework.stereotype.Component;

/** Nothing of a person but their id was ever kept; what they had still to be told is dropped, and that they were erased is the last. */
@Component
@ProcessingGroup("messages")
class WhenClientErasedThenForget {

    private static final int FIRST = 0;

    /** Booking has it no longer, and forgets it sooner where it is restarted. */
    private static final Duration ADDRESS_KNOWN_FOR = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final EventGateway events;

    WhenClientErasedThenForget(Deliveries deliveries, EventGateway events) {
        this.deliveries = deliveries;
        this.events = events;
    }

    @EventHandler
    void on(ClientErased event, EventMessage<?> message) {
        deliveries.dropAllTo(event.consultationId(), event.personId());
        events.publish(new GenericEventMessage<>(
                new ClientForgotten(event.consultationId(), event.personId()),
                Cause.of(message).metaData()));
        deliveries.begin(farewell(event, message));
    }

    private static Message farewell(ClientErased event, EventMessage<?> message) {
        var erased = message.getTimestamp();
        return Message.first(
                event.consultationId(),
                Kind.ERASURE,
                Role.REQUESTER,
                event.personId().value(),
                FIRST,
                erased,
                erased.plus(ADDRESS_KNOWN_FOR),
                Cause.of(message));
    }
}
