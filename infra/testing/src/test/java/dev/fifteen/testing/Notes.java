package dev.fifteen.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of short texts. */
public final class Notes {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private Notes() {}

    public static void produce(String bootstrapServers, String text) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("notes", text)).get();
        }
    }

    /** As many as are there, up to the count. */
    public static List<String> consume(String bootstrapServers, int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("notes", 0)));
            var texts = new ArrayList<String>();
            for (var polls = 0; polls < 20 && texts.size() < count; polls++) {
                consumer.poll(PATIENCE).forEach((ConsumerRecord<String, String> it) -> texts.add(it.value()));
            }
            return texts;
        }
    }
}
