package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.ConsultationId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What this service says, as others hear it. */
final class Said implements AutoCloseable {

    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    Said(String bootstrapServers) {
        Thread.ofVirtual().start(() -> listen(bootstrapServers));
    }

    /** An event by its simple name, its attributes and its data. */
    record Event(String key, String type, Map<String, String> attributes, String data) {}

    List<Event> about(ConsultationId id) {
        return heard.stream().filter(event -> event.key().equals(id.toString())).toList();
    }

    private void listen(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "said",
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                500);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("fifteen.notification"));
            while (!closed) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> heard.add(event(record)));
            }
        }
    }

    private static Event event(ConsumerRecord<String, byte[]> record) {
        var attributes = new HashMap<String, String>();
        record.headers().forEach(header -> attributes.put(header.key(), new String(header.value())));
        String type = attributes.getOrDefault("ce_type", "");
        return new Event(
                record.key(), type.substring(type.lastIndexOf('.') + 1), attributes, new String(record.value()));
    }

    @Override
    public void close() {
        closed = true;
    }
}
