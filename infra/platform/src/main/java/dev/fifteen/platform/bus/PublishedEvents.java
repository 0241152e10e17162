package dev.fifteen.platform.bus;

import static dev.fifteen.platform.eventsourcing.Correlation.CAUSATION_ID;
import static dev.fifteen.platform.eventsourcing.Correlation.CORRELATION_ID;
import static dev.fifteen.platform.eventsourcing.Correlation.TRACE_PARENT;

import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.PublishedEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/** Turns Axon's messages of published events into CloudEvents 1.0 and back. */
final class PublishedEvents {

    private static final String SEQUENCE = "sequence";
    private static final String REVISION = "revision";
    private static final String[] CORRELATION = {CORRELATION_ID, CAUSATION_ID, TRACE_PARENT};

    private final Serializer serializer;
    private final EventUpcaster upcasters;

    PublishedEvents(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    static boolean isPublished(EventMessage<?> message) {
        return PublishedEvent.class.isAssignableFrom(message.getPayloadType());
    }

    CloudEvent toCloudEvent(EventMessage<?> message) {
        var payload = (PublishedEvent) message.getPayload();
        var event = CloudEventBuilder.v1()
                .withId(message.getIdentifier())
                .withSource(EventFamily.of(payload.getClass()).source())
                .withType(EventFamily.nameOf(payload.getClass()))
                .withSubject(payload.subject())
                .withTime(message.getTimestamp().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(message.serializePayload(serializer, byte[].class).getData());
        int revision = EventFamily.revisionOf(payload.getClass());
        if (revision > 0) {
            event.withExtension(REVISION, Integer.toString(revision));
        }
        if (message instanceof DomainEventMessage<?> domainEvent) {
            event.withExtension(SEQUENCE, Long.toString(domainEvent.getSequenceNumber()));
        }
        for (String key : CORRELATION) {
            if (message.getMetaData().get(key) instanceof String value) {
                event.withExtension(key, value);
            }
        }
        return event.build();
    }

    /**
     * What the event is today, whatever form it was sent in.
     *
     * @throws UnreadableRecord if the event is newer than this build, or its data cannot be read
     */
    EventMessage<?> toMessage(CloudEvent event) {
        if (event.getData() == null || event.getSubject() == null || event.getTime() == null) {
            throw new UnreadableRecord("no data, subject or time in a " + event.getType(), null);
        }
        int revision = revisionOf(event);
        var type = EventFamily.named(event.getType()).orElseThrow(() -> newer(event, revision));
        if (revision > EventFamily.revisionOf(type)) {
            throw newer(event, revision);
        }
        return message(event, payloadOf(event, revision));
    }

    private static UnreadableRecord newer(CloudEvent event, int revision) {
        return new UnreadableRecord(
                "an event newer than this service: %s, revision %d".formatted(event.getType(), revision), null);
    }

    private Object payloadOf(CloudEvent event, int revision) {
        try {
            return upcasters
                    .upcast(Stream.of(asItWasSent(event, revision)))
                    .map(today -> Objects.requireNonNull((Object) serializer.deserialize(today.getData())))
                    .findFirst()
                    .orElseThrow();
        } catch (RuntimeException e) {
            throw new UnreadableRecord("data that is no " + event.getType(), e);
        }
    }

    private IntermediateEventRepresentation asItWasSent(CloudEvent event, int revision) {
        var entry = new GenericDomainEventEntry<>(
                event.getSource().toString(),
                event.getSubject(),
                sequenceOf(event),
                event.getId(),
                Objects.requireNonNull(event.getTime()).toInstant(),
                event.getType(),
                revision == 0 ? null : Integer.toString(revision),
                Objects.requireNonNull(event.getData()).toBytes(),
                new byte[0]);
        return new InitialEventRepresentation(entry, serializer);
    }

    private static EventMessage<?> message(CloudEvent event, Object payload) {
        return new GenericDomainEventMessage<>(
                event.getSource().toString(),
                event.getSubject(),
                sequenceOf(event),
                new GenericMessage<>(event.getId(), payload, metaDataOf(event)),
                Objects.requireNonNull(event.getTime()).toInstant());
    }

    private static int revisionOf(CloudEvent event) {
        try {
            return event.getExtension(REVISION) instanceof String revision ? Integer.parseInt(revision) : 0;
        } catch (NumberFormatException e) {
            throw new UnreadableRecord("a revision that is no number in a " + event.getType(), e);
        }
    }

    private static long sequenceOf(CloudEvent event) {
        return event.getExtension(SEQUENCE) instanceof String sequence ? Long.parseLong(sequence) : 0;
    }

    private static MetaData metaDataOf(CloudEvent event) {
        return MetaData.from(Arrays.stream(CORRELATION)
                .flatMap(key -> event.getExtension(key) instanceof String value
                        ? Stream.of(Map.entry(key, value))
                        : Stream.empty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
