package dev.fifteen.notification.standin;

import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.PublishedEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Says what booking says, over Kafka. */
public final class BookingTopic implements AutoCloseable {

    public static final String CORRELATION = "5f6f9e2e-correlation";
    public static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final JsonMapper json = new JsonMapper();
    private final KafkaProducer<String, byte[]> producer;

    public BookingTopic(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    /** @return the event's id */
    public String say(PublishedEvent event) {
        return say(event, UUID.randomUUID().toString());
    }

    public String say(PublishedEvent event, String id) {
        return say(EventFamily.BOOKING, event, id);
    }

    /** In the name of the service whose family it is. */
    public String say(EventFamily family, PublishedEvent event, String id) {
        var cloudEvent = CloudEventBuilder.v1()
                .withId(id)
                .withSource(family.source())
                .withType(EventFamily.nameOf(event.getClass()))
                .withSubject(event.subject())
                .withTime(Instant.now().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(json.writeValueAsBytes(event))
                .withExtension("correlationid", CORRELATION)
                .withExtension("traceparent", TRACE)
                .build();
        producer.send(KafkaMessageFactory.createWriter(family.topic(), event.subject())
                .writeBinary(cloudEvent));
        producer.flush();
        return id;
    }

    @Override
    public void close() {
        producer.close();
    }
}
