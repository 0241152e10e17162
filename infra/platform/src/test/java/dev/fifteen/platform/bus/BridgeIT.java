package dev.fifteen.platform.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.testing.RealServers;
import dev.fifteen.testing.Servers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The bridge alone, between real processes: whatever dies, each event has its effect once and in the order of its subject. */
@RealServers
class BridgeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void carriesABacklogThroughThreeKillsWithTwoReaders(Servers servers) throws InterruptedException {
        var bridge = new Bridge(servers, "backlog");
        try (var firstPublisher = bridge.publisher();
                var firstReader = bridge.reader("first");
                var secondReader = bridge.reader("second")) {
            bridge.store(100, 50);

            bridge.awaitEffects(500, PATIENCE);
            firstReader.kill();
            try (var thirdReader = bridge.reader("third")) {
                bridge.awaitEffects(1_500, PATIENCE);
                firstPublisher.kill();
                try (var secondPublisher = bridge.publisher()) {
                    bridge.awaitEffects(3_000, PATIENCE);
                    secondReader.kill();
                    bridge.awaitEffects(5_000, PATIENCE);
                    // Whatever is doubled would come now.
                    Thread.sleep(1000);
                }
            }
        }

        assertThat(bridge.effects()).isEqualTo(5_000);
        assertThat(bridge.effectsDoubled()).isZero();
        assertThat(bridge.effectsOutOfOrder()).isZero();
    }

    @Test
    void letsAnotherReaderTakeOverWithinTenSeconds(Servers servers) {
        var bridge = new Bridge(servers, "takeover");
        try (var publisher = bridge.publisher();
                var first = bridge.reader("first");
                var second = bridge.reader("second")) {
            bridge.store(20, 1);
            bridge.awaitEffects(20, PATIENCE);

            first.kill();
            second(bridge, 20);

            bridge.awaitEffects(40, Duration.ofSeconds(10));
        }
    }

    private static void second(Bridge bridge, int aggregates) {
        for (int number = 1; number <= aggregates; number++) {
            String aggregate = "00000000-0000-0000-0000-%012d".formatted(number);
            bridge.sender.sql("""
                            INSERT INTO domain_event (aggregate_identifier, sequence_number, type, event_identifier, meta_data, payload, payload_type, time_stamp)
                            SELECT aggregate_identifier, 1, type, gen_random_uuid()::text, meta_data, payload, payload_type, time_stamp
                            FROM domain_event WHERE aggregate_identifier = ? AND sequence_number = 0""").param(aggregate).update();
        }
    }

    @Test
    void parksWhatCannotBeHandledWithAllThatFollowsAboutItAndTheRestFlows(Servers servers) throws Exception {
        var bridge = new Bridge(servers, "poison");
        String poisoned = "00000000-0000-0000-0000-000000000001";
        try (var publisher = bridge.publisher();
                var reader = bridge.reader("only")) {
            bridge.store(3, 1);
            bridge.storeUnheard("unheard");
            bridge.storePoison(poisoned, 1);
            bridge.storePoison(poisoned, 2);
            sendGarbage(bridge);
            bridge.sender.sql("""
                            INSERT INTO domain_event (aggregate_identifier, sequence_number, type, event_identifier, meta_data, payload, payload_type, time_stamp)
                            SELECT aggregate_identifier, 1, type, gen_random_uuid()::text, meta_data, payload, payload_type, time_stamp
                            FROM domain_event WHERE sequence_number = 0 AND aggregate_identifier <> ? AND event_identifier <> 'unheard'""").param(poisoned).update();

            bridge.awaitEffects(5, PATIENCE);
            Awaitility.await().atMost(PATIENCE).until(() -> parked(bridge) == 3);
        }

        assertThat(bridge.effects()).as("the failed handler's row was undone").isEqualTo(5);
        assertThat(bridge.receiver
                        .sql("SELECT count(*) FROM inbox WHERE event_id = 'unheard'")
                        .query(Long.class)
                        .single())
                .as("what nobody here listens to is passed over")
                .isZero();
        assertThat(bridge.receiver
                        .sql("SELECT cause FROM dead_letter WHERE subject = ? ORDER BY id")
                        .param(poisoned)
                        .query((row, number) -> row.getString(1))
                        .list())
                .satisfiesExactly(
                        cause -> assertThat(cause).startsWith("java.lang.IllegalStateException at "),
                        cause -> assertThat(cause).isEqualTo(DeadLetters.WAITS));
    }

    private static long parked(Bridge bridge) {
        return bridge.receiver
                .sql("SELECT count(*) FROM dead_letter")
                .query(Long.class)
                .single();
    }

    private static void sendGarbage(Bridge bridge) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bridge.broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("fifteen.booking", "garbage", new byte[] {1, 2, 3}))
                    .get(30, TimeUnit.SECONDS);
        }
    }
}
