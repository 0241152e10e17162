package dev.fifteen.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.contracts.EventFamily;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class IntakeIT extends RunningJournal {

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsAnEventAsItWasPublished() {
        var told = Told.ofSomeone();
        services.publish(told.requested(), "requested-" + told.consultation(), Told.REQUEST, "cause");
        awaitKept(told, 1);

        var kept = staff.get("/api/journal/events?consultation=" + told.consultation())
                .items()
                .getFirst();

        assertThat(kept.path("id").asString()).isEqualTo("requested-" + told.consultation());
        assertThat(kept.path("source").asString()).isEqualTo("urn:fifteen:booking");
        assertThat(kept.path("type").asString()).isEqualTo("dev.fifteen.booking.ConsultationRequested");
        assertThat(kept.path("service").asString()).isEqualTo("booking");
        assertThat(kept.path("subject").asString())
                .isEqualTo(told.consultation().toString());
        assertThat(kept.path("time").asString()).isEqualTo("2027-01-04T10:00:00Z");
        assertThat(kept.path("sequence").asString()).isEqualTo("0");
        assertThat(kept.path("correlationid").asString()).isEqualTo("request");
        assertThat(kept.path("causationid").asString()).isEqualTo("cause");
        assertThat(kept.path("traceparent").asString()).startsWith("00-");
        assertThat(kept.path("therapistId").asString())
                .isEqualTo(told.therapist().toString());
        assertThat(kept.path("data").path("service").asString()).isEqualTo("couples");
        assertThat(kept.path("position").asLong()).isPositive();
        assertThat(kept.path("receivedAt").asString()).isNotEmpty();
    }

    @Test
    void keepsAnEventOnceHoweverOftenItComes() {
        var told = Told.ofSomeone();
        for (int time = 0; time < 3; time++) {
            services.publish(told.requested(), "again-" + told.consultation(), Told.REQUEST);
        }
        services.publish(told.confirmed(), "after-" + told.consultation(), Told.REQUEST.plusSeconds(1));
        awaitKept(told, 2);

        assertThat(staff.get("/api/journal/events?consultation=" + told.consultation())
                        .ids())
                .containsExactly("after-" + told.consultation(), "again-" + told.consultation());
    }

    @Test
    void keepsTwoEventsOfOneIdFromTwoSources() {
        var told = Told.ofSomeone();
        services.publish(told.requested(), "same-" + told.consultation(), Told.REQUEST);
        services.publish(told.held(), "same-" + told.consultation(), Told.REQUEST);

        awaitKept(told, 2);
    }

    @Test
    void putsInOrderWhatComesOutOfIt() {
        var told = Told.ofSomeone();
        services.publish(told.confirmed(), "3-" + told.consultation(), Told.REQUEST.plusMillis(3));
        services.publish(told.requested(), "1-" + told.consultation(), Told.REQUEST.plusMillis(1));
        services.publish(told.held(), "2-" + told.consultation(), Told.REQUEST.plusMillis(2));
        awaitKept(told, 3);

        assertThat(staff.get("/api/journal/events?consultation=" + told.consultation())
                        .ids())
                .extracting(id -> id.substring(0, 1))
                .containsExactly("3", "2", "1");
    }

    @Test
    void keepsAnEventOfATypeItHasNeverHeardOf() {
        var told = Told.ofSomeone();
        services.publish(
                EventFamily.NOTIFICATION,
                "key",
                CloudEventBuilder.v1()
                        .withId("new-" + told.consultation())
                        .withSource(URI.create("urn:fifteen:notification"))
                        .withType("dev.fifteen.notification.PigeonSent")
                        .withExtension("loft", "north")
                        .withData(
                                "application/json",
                                "{\"consultationId\":\"%s\"}"
                                        .formatted(told.consultation())
                                        .getBytes(UTF_8))
                        .build());
        awaitKept(told, 1);

        var kept = staff.get("/api/journal/events?type=PigeonSent").items().getFirst();

        assertThat(kept.path("extensions").path("loft").asString()).isEqualTo("north");
        assertThat(kept.path("time").asString()).isNotEmpty();
    }

    @Test
    void parksWhatItCannotReadAndGoesOn() {
        var told = Told.ofSomeone();
        services.send(new ProducerRecord<>("fifteen.booking", 0, "key", "no event at all".getBytes(UTF_8)));
        services.send(new ProducerRecord<>("fifteen.booking", 0, null, null));
        services.publish(told.requested(), "after-" + told.consultation(), Told.REQUEST);
        awaitKept(told, 1);

        assertThat(parked("not a CloudEvent 1.0")).isEqualTo(2);
        assertThat(jdbc.sql("select record_value from parked_record where record_key = 'key'::bytea")
                        .query((row, number) -> new String(row.getBytes("record_value"), UTF_8))
                        .list())
                .contains("no event at all");
    }

    @Test
    void parksWhatTheDatabaseRefusesAndKeepsTheRestOfTheBatch() {
        var told = Told.ofSomeone();
        services.publish(told.requested(), "before-" + told.consultation(), Told.REQUEST);
        services.publish(
                EventFamily.BOOKING,
                told.consultation().toString(),
                CloudEventBuilder.v1()
                        .withId("nul-" + told.consultation())
                        .withSource(URI.create("urn:fifteen:booking"))
                        .withType("dev.fifteen.booking.Strange")
                        .withData("application/json", "{\"text\":\"\\u0000\"}".getBytes(UTF_8))
                        .build());
        services.publish(told.confirmed(), "after-" + told.consultation(), Told.REQUEST.plusSeconds(1));
        awaitKept(told, 2);

        await().atMost(Duration.ofSeconds(10)).until(() -> parked("the database refuses") == 1);
    }

    private long parked(String reason) {
        return jdbc.sql("select count(*) from parked_record where reason like :reason || '%'")
                .param("reason", reason)
                .query(Long.class)
                .single();
    }
}
