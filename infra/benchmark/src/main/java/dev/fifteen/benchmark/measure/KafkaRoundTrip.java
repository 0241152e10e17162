package dev.fifteen.benchmark.measure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A limit of the machine: how long Kafka takes to acknowledge one record and to give it to a reader who waits for it. */
public final class KafkaRoundTrip {

    private static final int BYTES = 1_000;
    private static final int WARM_UP = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> settings;

    public KafkaRoundTrip(String bootstrapServers) {
        this.settings =
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0, "fetch.min.bytes", 1);
    }

    /** Microseconds of each round trip, one after the other. */
    public Histogram times(int rounds) throws ExecutionException, InterruptedException {
        var topic = "benchmark.round-trip-" + UUID.randomUUID();
        var histogram = new Histogram(PATIENCE.toNanos() / 1_000, 3);
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
                    var consumer =
                            new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer.assign(List.of(new TopicPartition(topic, 0)));
                consumer.seekToBeginning(consumer.assignment());
                for (int round = -WARM_UP; round < rounds; round++) {
                    var micros = roundTrip(topic, producer, consumer);
                    if (round >= 0) {
                        histogram.recordValue(Math.min(micros, histogram.getHighestTrackableValue()));
                    }
                }
            } finally {
                admin.deleteTopics(List.of(topic)).all().get();
            }
        }
        return histogram;
    }

    private static long roundTrip(String topic, Producer<byte[], byte[]> producer, Consumer<byte[], byte[]> consumer)
            throws ExecutionException, InterruptedException {
        var start = System.nanoTime();
        producer.send(new ProducerRecord<>(topic, new byte[BYTES])).get();
        while (consumer.poll(PATIENCE).isEmpty()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("The record did not come back");
            }
        }
        return (System.nanoTime() - start) / 1_000;
    }
}
