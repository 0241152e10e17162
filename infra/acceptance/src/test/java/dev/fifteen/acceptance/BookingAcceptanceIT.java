package dev.fifteen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The road from the first click to the call, as a client, a therapist and staff walk it. */
@WholeStack
class BookingAcceptanceIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Practice practice;
    private final String therapist;
    private final String start;

    BookingAcceptanceIT(Practice practice) {
        this.practice = practice;
        therapist = practice.therapist(Practice.INSTANT);
        start = practice.openings(therapist, 3).getLast();
    }

    @Test
    void confirmsInvitesAndJournals() {
        var request = Request.to(therapist, start);

        var booked = practice.book(request);

        assertThat(booked.status()).as(booked.whole().body()).isEqualTo(201);
        assertThat(booked.text("status")).isEqualTo("CONFIRMED");
        assertThat(practice.status(booked.text("id"), booked.text("token")).text("status"))
                .isEqualTo("CONFIRMED");
        await().atMost(SOON).until(() -> !practice.mailsTo(request.email()).isEmpty());
        var mail = practice.mailsTo(request.email()).getFirst();
        assertThat(mail.subject()).doesNotContainIgnoringCase("therap");
        assertThat(mail.raw()).contains("text/calendar").contains("method=REQUEST");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(practice.events(booked.text("id")))
                        .contains("ConsultationRequested", "SlotHeld", "ConsultationConfirmed", "SlotTaken")
                        .filteredOn("MessageSent"::equals)
                        .hasSize(2));
    }

    @Test
    void takesTheSlotOutOfTheOpenings() {
        practice.book(Request.to(therapist, start));

        await().atMost(SOON).until(() -> !practice.openings(therapist, 3).contains(start));
    }

    @Test
    void opensTheSlotAgainWhenTheClientCancels() {
        var booked = practice.book(Request.to(therapist, start));

        var cancelled = practice.anyone()
                .as(booked.text("token"))
                .post("/api/consultations/" + booked.text("id") + "/cancellation", "{\"reason\":\"another day\"}");

        assertThat(cancelled.status()).as(cancelled.whole().body()).isEqualTo(200);
        await().atMost(SOON).until(() -> practice.openings(therapist, 3).contains(start));
    }

    @Test
    void waitsForTheTherapistWhoWishesToApprove() {
        String careful = practice.therapist(Practice.APPROVAL);
        String wished = practice.openings(careful, 5).getLast();

        var booked = practice.book(Request.to(careful, wished));
        assertThat(booked.text("status")).isEqualTo("AWAITING_APPROVAL");
        var approved = practice.staff().post("/api/consultations/" + booked.text("id") + "/approval", "{}");

        assertThat(approved.status()).as(approved.whole().body()).isEqualTo(200);
        assertThat(practice.status(booked.text("id"), booked.text("token")).text("status"))
                .isEqualTo("CONFIRMED");
        await().atMost(SOON).until(() -> practice.events(booked.text("id")).contains("SlotTaken"));
    }

    @Test
    void answersAtOnceAndTellsTheOutcomeAtTheAddressItGives() {
        var accepted = practice.anyone()
                .post("/api/consultations", Request.to(therapist, start).json());

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.whole().headers().firstValue("Location")).isPresent();
        await().atMost(SOON)
                .until(() -> practice.status(accepted.text("id"), accepted.text("token"))
                        .text("status")
                        .equals("CONFIRMED"));
    }

    @Test
    void givesTheSameAnswerToTheSameRequestAndRefusesAnotherUnderItsKey() {
        var door = practice.anyone()
                .with("Prefer", "wait=10")
                .with("Idempotency-Key", UUID.randomUUID().toString());
        var request = Request.to(therapist, start);

        var first = door.post("/api/consultations", request.json());
        var again = door.post("/api/consultations", request.json());
        var other =
                door.post("/api/consultations", request.name("Somebody Else").json());

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(practice.status(again.text("id"), again.text("token")).status())
                .isEqualTo(200);
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void tellsNeitherAWrongNorAForeignLinkThatThereIsSomething() {
        var booked = practice.book(Request.to(therapist, start));
        var other = practice.book(
                Request.to(therapist, practice.openings(therapist, 3).getFirst()));

        var wrong = practice.status(booked.text("id"), "x".repeat(43));
        var foreign = practice.status(booked.text("id"), other.text("token"));
        var unknown = practice.status(UUID.randomUUID().toString(), booked.text("token"));

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(foreign.json()).isEqualTo(wrong.json());
    }

    @Test
    void describesItsCallsAndItsEvents() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(practice.anyone()
                                .get("/api/openapi.json")
                                .json()
                                .path("paths")
                                .propertyNames())
                        .contains("/api/consultations", "/api/openings", "/api/therapists", "/api/journal/events"));
        assertThat(practice.anyone().get("/api/asyncapi.json").text("asyncapi")).isEqualTo("3.0.0");
    }
}
