package dev.fifteen.platform.eventsourcing;

import dev.fifteen.platform.web.RequestCorrelation;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * What a message hands on to those it causes: the id of the request it all began with, its own id as their cause, and the
 * W3C trace context.
 */
public final class Correlation implements CorrelationDataProvider {

    /** The CloudEvents extension that names the request a chain of events began with. */
    public static final String CORRELATION_ID = "correlationid";

    /** The CloudEvents extension that names the message that caused this one. */
    public static final String CAUSATION_ID = "causationid";

    /** The W3C trace context, also a CloudEvents extension. */
    public static final String TRACE_PARENT = "traceparent";

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var metaData = message.getMetaData();
        String correlationId = Optional.ofNullable((String) metaData.get(CORRELATION_ID))
                .orElseGet(() -> RequestCorrelation.currentId().orElseGet(message::getIdentifier));
        return Optional.ofNullable((String) metaData.get(TRACE_PARENT))
                .or(RequestCorrelation::currentTraceParent)
                .<Map<String, ?>>map(trace -> Map.of(
                        CORRELATION_ID, correlationId, CAUSATION_ID, message.getIdentifier(), TRACE_PARENT, trace))
                .orElseGet(() -> Map.of(CORRELATION_ID, correlationId, CAUSATION_ID, message.getIdentifier()));
    }
}
