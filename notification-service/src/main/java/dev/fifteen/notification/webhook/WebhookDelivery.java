package dev.fifteen.notification.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one webhook.
 *
 * @param attempts that were made
 * @param outcome of the last one: an HTTP status, or a class of fault
 * @param begunAt when the three days began in which it is tried
 */
record WebhookDelivery(
        UUID id,
        @JsonIgnore UUID webhookId,
        String eventId,
        String type,
        @JsonIgnore String body,
        State state,
        int attempts,
        @Nullable String outcome,
        Instant begunAt,
        @Nullable Instant nextAttempt,
        @Nullable Instant settledAt) {

    /** What became of it. */
    enum State {
        PENDING,
        DELIVERED,
        ABANDONED
    }
}
