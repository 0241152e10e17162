package dev.fifteen.notification.telling;

import dev.fifteen.contracts.booking.ClientErased;
import dev.fifteen.contracts.notification.ClientForgotten;
import dev.fifteen.notification.delivery.Cause;
import dev.fifteen.notification.delivery.Deliveries;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.springframework.stereotype.Component;

/** Nothing of a person but their id was ever kept; what they had still to be told is dropped. */
@Component
@ProcessingGroup("messages")
class WhenClientErasedThenForget {

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
    }
}
