package dev.fifteen.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HealthIT extends RunningJournal {

    @Test
    void tellsHowFarTheJournalHasCome() {
        var told = Told.ofSomeone();
        services.publish(told.requested(), "requested", Told.REQUEST);
        awaitKept(told, 1);

        // The offset is committed after the event can be seen.
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            Answer health = staff.get("/api/journal/health");
            assertThat(health.body().path("kafka").asString()).isEqualTo("UP");
            assertThat(health.all("processors")).singleElement().satisfies(journal -> {
                assertThat(journal.path("service").asString()).isEqualTo("journal");
                assertThat(journal.path("lag").asLong()).isZero();
                assertThat(journal.path("partitions"))
                        .anySatisfy(partition ->
                                assertThat(partition.path("position").asLong()).isPositive());
            });
        });
    }

    @Test
    void tellsWhatWasParked() {
        services.send(new ProducerRecord<>("fifteen.availability", 1, "key", "nothing".getBytes(UTF_8)));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            Answer health = staff.get("/api/journal/health");
            assertThat(health.body().path("parked").asLong()).isEqualTo(1);
            assertThat(health.all("latestParked")).singleElement().satisfies(parked -> {
                assertThat(parked.path("topic").asString()).isEqualTo("fifteen.availability");
                assertThat(parked.path("reason").asString()).startsWith("not a CloudEvent");
            });
        });
    }

    @Test
    void tellsWhatTheServicesSayAndWhoSaysNothing() {
        Answer health = staff.get("/api/journal/health");

        assertThat(health.all("services"))
                .extracting(service -> service.path("state").asString())
                .containsExactly("UP", "UNKNOWN", "UNKNOWN", "UP");
        assertThat(health.all("services").getFirst().path("deadLetters"))
                .extracting((JsonNode letter) -> letter.path("group").asString())
                .containsExactly("scheduling");
    }
}
