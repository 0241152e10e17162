package dev.fifteen.notification.delivery;

import static dev.fifteen.platform.eventsourcing.Correlation.CAUSATION_ID;
import static dev.fifteen.platform.eventsourcing.Correlation.CORRELATION_ID;
import static dev.fifteen.platform.eventsourcing.Correlation.TRACE_PARENT;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The event a message is due to, kept so that what becomes of the message, even days later, still names it.
 *
 * @param correlationId of the request it all began with
 * @param causationId id of the event itself
 * @param traceParent W3C trace context
 */
public record Cause(
        @Nullable String correlationId,
        String causationId,
        @Nullable String traceParent) {

    public static Cause of(EventMessage<?> event) {
        return new Cause((String) event.getMetaData().get(CORRELATION_ID), event.getIdentifier(), (String)
                event.getMetaData().get(TRACE_PARENT));
    }

    /** For an event that follows from it. */
    public Map<String, String> metaData() {
        Map<String, String> metaData = new HashMap<>(Map.of(CAUSATION_ID, causationId));
        if (correlationId != null) {
            metaData.put(CORRELATION_ID, correlationId);
        }
        if (traceParent != null) {
            metaData.put(TRACE_PARENT, traceParent);
        }
        return metaData;
    }
}
