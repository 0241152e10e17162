package dev.fifteen.identity;

import dev.fifteen.contracts.EventFamily;
import dev.fifteen.testing.Servers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What identity says, as others hear it. */
public final class Told implements AutoCloseable {

    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    public Told() {
        Thread.ofVirtual().start(this::listen);
    }

    /** An event by its simple name, and its data. */
    public record Event(String account, String type, String data) {}

    public List<Event> about(String account) {
        return heard.stream().filter(event -> event.account().equals(account)).toList();
    }

    private void listen() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                Servers.shared().broker().bootstrapServers(),
                "group.id",
                "told",
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                500);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(EventFamily.IDENTITY.topic()));
            while (!closed) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    var type = new String(record.headers().lastHeader("ce_type").value());
                    heard.add(new Event(record.key(), type.substring(type.lastIndexOf('.') + 1), record.value()));
                });
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
