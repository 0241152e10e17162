package dev.fifteen.booking.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.booking.client.Vault.Kept;
import dev.fifteen.booking.erasure.Erasures;
import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.booking.ClientErased;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Applies the list of erasures again after the database was restored from a backup. Kafka's record of them outlives the database, and
 * how far it was read is kept in the database itself: a restored one stands where it stood, and reads on from there.
 */
@Component
public class ErasureReader {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureReader.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final byte[] CLIENT_ERASED =
            EventFamily.nameOf(ClientErased.class).getBytes(UTF_8);

    private final ConsumerFactory<?, ?> consumers;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Erasures erasures;

    ErasureReader(ConsumerFactory<?, ?> consumers, JdbcClient jdbc, JsonMapper json, Erasures erasures) {
        this.consumers = consumers;
        this.jdbc = jdbc;
        this.json = json;
        this.erasures = erasures;
    }

    /** Without holding up the start: the vault is guarded by its own list until this one is through. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofVirtual().name("erasures").start(this::readOn);
    }

    /** Reads what has been added since it was last read, to the end. */
    public void readOn() {
        try (var consumer = new DefaultKafkaConsumerFactory<>(
                        consumers.getConfigurationProperties(), new StringDeserializer(), new ByteArrayDeserializer())
                .createConsumer("erasures", "")) {
            read(consumer);
        } catch (RuntimeException e) {
            LOG.warn("The list of erasures was not read: {}", e.getClass().getName());
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        var partitions = consumer.partitionsFor(EventFamily.BOOKING.topic()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        var ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        partitions.forEach(partition ->
                consumer.seek(partition, Math.min(nextOffset(partition), ends.getOrDefault(partition, 0L))));
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            apply(consumer.poll(PATIENCE));
            partitions.forEach(partition -> remember(partition, consumer.position(partition)));
        }
    }

    private void apply(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<Kept> erased = new ArrayList<>();
        for (var record : records) {
            var type = record.headers().lastHeader("ce_type");
            if (type != null && Arrays.equals(type.value(), CLIENT_ERASED)) {
                var event = json.readValue(record.value(), ClientErased.class);
                erased.add(new Kept(event.personId(), event.consultationId()));
            }
        }
        erasures.eraseAgain(erased);
    }

    private long nextOffset(TopicPartition partition) {
        return jdbc.sql("select next_offset from erasure_reading where partition = ?")
                .param(partition.partition())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void remember(TopicPartition partition, long next) {
        jdbc.sql("""
                        insert into erasure_reading (partition, next_offset) values (:partition, :next)
                        on conflict (partition) do update set next_offset = :next""")
                .params(Map.of("partition", partition.partition(), "next", next))
                .update();
    }
}
