package dev.fifteen.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.PublishedEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Publishes as the services do. */
final class Publisher implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final KafkaProducer<String, byte[]> producer;

    Publisher(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var admin = Admin.create(settings)) {
            admin.createTopics(Arrays.stream(EventFamily.values())
                            .map(family -> new NewTopic(family.topic(), Optional.of(3), Optional.empty()))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void publish(PublishedEvent event, String id, Instant time) {
        publish(event, id, time, null);
    }

    void publish(PublishedEvent event, String id, Instant time, @Nullable String cause) {
        var about = CloudEventBuilder.v1()
                .withId(id)
                .withSource(EventFamily.of(event.getClass()).source())
                .withType(EventFamily.nameOf(event.getClass()))
                .withSubject(event.subject())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withData("application/json", JSON.writeValueAsBytes(event))
                .withExtension("sequence", "0")
                .withExtension("correlationid", "request")
                .withExtension("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        if (cause != null) {
            about.withExtension("causationid", cause);
        }
        publish(EventFamily.of(event.getClass()), event.subject(), about.build());
    }

    void publish(EventFamily family, String key, CloudEvent event) {
        send(KafkaMessageFactory.createWriter(family.topic(), key).writeBinary(event));
    }

    void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
