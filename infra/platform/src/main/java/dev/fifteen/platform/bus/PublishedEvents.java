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
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** Turns Axon's messages of published events into CloudEvents 1.0 and back. */
final class PublishedEvents {

    private static final String SEQUENCE = "sequence";
    private static final String[] CORRELATION = {CORRELATION_ID, CAUSATION_ID, TRACE_PARENT};

    private final Serializer serializer;

    PublishedEvents(Serializer serializer) {
        this.serializer = serializer;
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
     * @throws UnreadableRecord if this build does not know the event's type or cannot read its data
     */
    EventMessage<?> toMessage(CloudEvent event) {
        var type = EventFamily.named(event.getType())
                .orElseThrow(() -> new UnreadableRecord("an event newer than this service: " + event.getType(), null));
        if (event.getData() == null || event.getSubject() == null || event.getTime() == null) {
            throw new UnreadableRecord("no data, subject or time in a " + event.getType(), null);
        }
        try {
            Object payload = Objects.requireNonNull(serializer.deserialize(new SimpleSerializedObject<>(
                    event.getData().toBytes(), byte[].class, serializer.typeForClass(type))));
            return new GenericDomainEventMessage<>(
                    event.getSource().toString(),
                    event.getSubject(),
                    sequenceOf(event),
                    new GenericMessage<>(event.getId(), payload, metaDataOf(event)),
                    event.getTime().toInstant());
        } catch (RuntimeException e) {
            throw new UnreadableRecord("data that is no " + event.getType(), e);
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
