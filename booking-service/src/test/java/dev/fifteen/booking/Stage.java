package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.booking.StandInAvailability.Wish;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.availability.TherapistProfile;
import dev.fifteen.contracts.availability.TherapistRegistered;
import dev.fifteen.contracts.availability.TherapistRetired;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.testing.ManualClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The practice that the tests book with, on a day in January 2027. */
@TestConfiguration(proxyBeanMethods = false)
class Stage {

    static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");
    static final Instant START = Instant.parse("2027-01-11T17:00:00Z");

    /** Free at no therapist's. */
    static final Instant BLOCKED = Instant.parse("2027-01-13T17:00:00Z");

    /** Confirms at once. */
    static final TherapistId INSTANT = new TherapistId(UUID.randomUUID());

    /** Wishes to be asked. */
    static final TherapistId ASKED = new TherapistId(UUID.randomUUID());

    /** Has no time. */
    static final TherapistId FULL = new TherapistId(UUID.randomUUID());

    /** Does not answer. */
    static final TherapistId SILENT = new TherapistId(UUID.randomUUID());

    static final TherapistId RETIRED = new TherapistId(UUID.randomUUID());

    @Bean
    ManualClock clock() {
        return ManualClock.at(NOW);
    }

    @Bean
    StandInAvailability availability(Environment environment) {
        var availability = new StandInAvailability(environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
        availability.answer(
                INSTANT, wish -> List.of(wish.start().start().equals(BLOCKED) ? refused(wish) : held(wish, null)));
        availability.answer(
                ASKED, wish -> List.of(held(wish, wish.start().start().minusSeconds(3600))));
        availability.answer(FULL, wish -> List.of(refused(wish)));
        return availability;
    }

    @Bean
    DynamicPropertyRegistrar settings(StandInAvailability availability) {
        return registry -> {
            registry.add("fifteen.services.availability", availability::url);
            registry.add("fifteen.vault.master-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
            registry.add("fifteen.streams.heartbeat", () -> "200ms");
        };
    }

    /** What has to be said before anybody can ask. */
    static void openPractice(StandInAvailability availability, JdbcClient jdbc) {
        for (var therapist : List.of(INSTANT, ASKED, FULL, SILENT, RETIRED)) {
            availability.say(new TherapistRegistered(therapist, profile()));
        }
        availability.say(new TherapistRetired(RETIRED));
        await().untilAsserted(() -> assertThat(jdbc.sql(
                                "select count(*) from therapist where profile is not null and retired = (therapist_id = ?)")
                        .param(RETIRED.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5));
    }

    /** A therapist of one's own, who confirms at once. */
    static TherapistId takeIn(StandInAvailability availability, JdbcClient jdbc) {
        var therapist = new TherapistId(UUID.randomUUID());
        availability.answer(therapist, wish -> List.of(held(wish, null)));
        availability.say(new TherapistRegistered(therapist, profile()));
        await().until(() -> jdbc.sql(
                        "select exists (select 1 from therapist where therapist_id = ? and profile is not null)")
                .param(therapist.value())
                .query(Boolean.class)
                .single());
        return therapist;
    }

    static SlotHeld held(ConsultationRequested asked, @Nullable Instant approvalDeadline) {
        return held(Wish.of(asked), approvalDeadline);
    }

    static SlotHeld held(Wish wish, @Nullable Instant approvalDeadline) {
        return new SlotHeld(
                wish.therapistId(),
                wish.consultationId(),
                wish.start(),
                wish.start().plus(1),
                new Place("US-CA"),
                wish.start().start(),
                approvalDeadline);
    }

    static SlotRefused refused(Wish wish) {
        return new SlotRefused(
                wish.therapistId(),
                wish.consultationId(),
                wish.start(),
                RefusalReason.DAY_FULL,
                List.of(wish.start().plus(96), wish.start().plus(97)));
    }

    private static TherapistProfile profile() {
        return new TherapistProfile(
                "Dr. Ruth Levi",
                "PhD",
                List.of("en", "he"),
                List.of("individual", "couples"),
                List.of(new Licence(new Place("US-CA"), "PSY 1", LocalDate.of(2027, 1, 31))),
                ZoneId.of("America/Los_Angeles"),
                List.of(Channel.VIDEO, Channel.PHONE));
    }
}
