package dev.fifteen.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {

    @TempDir
    Path directory;

    @Test
    void keepsItsRecordsThroughAKillAndARestartOnTheSamePorts() throws Exception {
        var port = Ports.free();
        var controllerPort = Ports.free();
        var starter = Starter.of(KafkaServer.class, directory, port, controllerPort);
        produce("127.0.0.1:" + port, "before");
        starter.kill();
        try (var kafka = KafkaServer.start(directory, port, controllerPort)) {
            produce(kafka.bootstrapServers(), "after");
            assertThat(consume(kafka.bootstrapServers(), 2)).containsExactly("before", "after");
        }
    }

    @Test
    void comesBackInTheSameProcess() throws Exception {
        var port = Ports.free();
        var controllerPort = Ports.free();
        for (var text : List.of("first", "second")) {
            try (var kafka = KafkaServer.start(directory, port, controllerPort)) {
                produce(kafka.bootstrapServers(), text);
            }
        }
        try (var kafka = KafkaServer.start(directory, port, controllerPort)) {
            assertThat(consume(kafka.bootstrapServers(), 2)).containsExactly("first", "second");
        }
    }

    @Test
    void namesAPortThatIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(Ports.PortTaken.class)
                    .isThrownBy(() -> KafkaServer.start(directory, Ports.free(), other.getLocalPort()))
                    .satisfies(taken -> assertThat(taken.port()).isEqualTo(other.getLocalPort()));
        }
    }

    private static void produce(String bootstrapServers, String text) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("notes", text)).get();
        }
    }

    private static List<String> consume(String bootstrapServers, int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("notes", 0)));
            var texts = new java.util.ArrayList<String>();
            for (var polls = 0; polls < 20 && texts.size() < count; polls++) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach((ConsumerRecord<String, String> it) -> texts.add(it.value()));
            }
            return texts;
        }
    }
}
