package dev.fifteen.platform.eventsourcing;

import dev.fifteen.platform.web.RequestCorrelation;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * What a message hands on to those it causes: the id of the request it all began with, the event that led to them, and the
 * W3C trace context. A command is never stored, so one that an event led to hands on the event as the cause, not itself: the
 * causes of published events are published events, and the journal can follow them.
 */
public final class Correlation implements CorrelationDataProvider {

    /** The CloudEvents extension that names the request a chain of events began with. */
    public static final String CORRELATION_ID = "correlationid";

    /** The CloudEvents extension that names the event that led to this one, or the message where no event did. */
    public static final String CAUSATION_ID = "causationid";

    /** The W3C trace context, also a CloudEvents extension. */
    public static final String TRACE_PARENT = "traceparent";

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var metaData = message.getMetaData();
        String correlationId = Optional.ofNullable((String) metaData.get(CORRELATION_ID))
                .orElseGet(() -> RequestCorrelation.currentId().orElseGet(message::getIdentifier));
        String cause = causeFor(message);
        return Optional.ofNullable((String) metaData.get(TRACE_PARENT))
                .or(RequestCorrelation::currentTraceParent)
                .<Map<String, ?>>map(
                        trace -> Map.of(CORRELATION_ID, correlationId, CAUSATION_ID, cause, TRACE_PARENT, trace))
                .orElseGet(() -> Map.of(CORRELATION_ID, correlationId, CAUSATION_ID, cause));
    }

    private static String causeFor(Message<?> message) {
        return message instanceof CommandMessage && message.getMetaData().get(CAUSATION_ID) instanceof String event
                ? event
                : message.getIdentifier();
    }
}
