package dev.fifteen.notification.webhook;

import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.booking.BookingEvent;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** In the group of the mails: one reading of Kafka serves both. */
@Component
@ProcessingGroup("messages")
class WhenSomethingHappensThenTellWebhooks {

    private final WebhookDeliveries deliveries;
    private final JsonMapper json;

    WhenSomethingHappensThenTellWebhooks(WebhookDeliveries deliveries, JsonMapper json) {
        this.deliveries = deliveries;
        this.json = json;
    }

    @EventHandler
    void on(BookingEvent event, EventMessage<?> message, @Timestamp Instant at) {
        var told = new Told(EventFamily.nameOf(event.getClass()), at, event);
        deliveries.begin(message.getIdentifier(), event.getClass().getSimpleName(), json.writeValueAsString(told));
    }

    /** A payload as Standard Webhooks advise. Events carry ids and nothing personal, and so does this. */
    record Told(String type, Instant timestamp, BookingEvent data) {}
}
