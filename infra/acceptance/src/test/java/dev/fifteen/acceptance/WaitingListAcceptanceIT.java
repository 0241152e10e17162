package dev.fifteen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.local.Endpoint;
import dev.fifteen.local.Stack;
import dev.fifteen.local.mailbox.Mail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two wait for a day that is full, until somebody cancels: the longer one waits, the sooner one is asked. */
@WholeStack
class WaitingListAcceptanceIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final Pattern LINK = Pattern.compile("/waiting#([0-9a-f-]{36})/([\\w-]{43})\\s");

    private final Stack stack;
    private final Practice practice;
    private final String therapist;
    private final LocalDate day;
    private final Answer booked;

    WaitingListAcceptanceIT(Stack stack, Practice practice) {
        this.stack = stack;
        this.practice = practice;
        therapist = practice.therapist(Practice.INSTANT, 0, 1);
        String start = practice.openings(therapist, 7).getLast();
        day = LocalDate.ofInstant(Instant.parse(start), LOS_ANGELES);
        booked = practice.book(Request.to(therapist, start));
        assertThat(booked.text("status")).isEqualTo("CONFIRMED");
    }

    @Test
    void offersWhatComesFreeToWhoHasWaitedLongest() {
        var first = join();
        var second = join();
        cancel();

        var offer = offerTo(first);
        assertThat(offer.subject()).startsWith("A time has come free").doesNotContainIgnoringCase("therap");
        assertThat(Objects.requireNonNull(offer.text())).contains("Kept for you until", "/leave");
        assertThat(offer.raw()).doesNotContain("text/calendar");
        assertThat(offers(second)).isEmpty();

        var link = LINK.matcher(offer.text());
        assertThat(link.find()).isTrue();
        var taken =
                practice.anyone().as(link.group(2)).post("/api/waiting-list/" + link.group(1) + "/acceptance", "{}");
        assertThat(taken.status()).as(taken.whole().body()).isEqualTo(202);
        await().atMost(SOON)
                .until(() -> practice.status(link.group(1), link.group(2))
                        .text("status")
                        .equals("CONFIRMED"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(practice.events(link.group(1)))
                        .contains(
                                "WaitingListJoined",
                                "OfferPrepared",
                                "SlotReserved",
                                "SlotOffered",
                                "OfferTaken",
                                "ConsultationRequested",
                                "SlotHeld",
                                "ConsultationConfirmed",
                                "SlotTaken"));
        await().atMost(SOON)
                .until(() -> practice.mailsTo(first.email).stream()
                        .anyMatch(mail -> mail.raw().contains("method=REQUEST")));
    }

    @Test
    void offersToTheNextWhatTheFirstLetsLapse() {
        var first = join();
        var second = join();
        cancel();
        offerTo(first);
        var until = Instant.parse(look(first).json().path("offer").path("until").asString());

        var clock = new Door(stack.addressOf(Endpoint.CLOCK));
        var now = Instant.parse(clock.get("/clock").text("now"));
        clock.post("/clock", "{\"advance\":\"" + Duration.between(now, until.plusSeconds(1)) + "\"}");

        offerTo(second);
        assertThat(look(first).text("status")).isEqualTo("WAITING");
        var left = practice.anyone().as(second.token).delete("/api/waiting-list/" + second.id);
        assertThat(left.text("status")).isEqualTo("LEFT");
        await().atMost(SOON)
                .until(() -> practice.openings(therapist, 8).stream()
                        .anyMatch(start -> LocalDate.ofInstant(Instant.parse(start), LOS_ANGELES)
                                .equals(day)));
    }

    private void cancel() {
        var cancelled = practice.anyone()
                .as(booked.text("token"))
                .post("/api/consultations/" + booked.text("id") + "/cancellation", "{}");
        assertThat(cancelled.status()).isEqualTo(200);
    }

    private Place join() {
        String email = "wait-" + UUID.randomUUID() + "@example.org";
        var joined = practice.anyone()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/waiting-list", """
                {"therapistId":"%s","service":"individual","channel":"VIDEO","language":"en","place":"US-CA",
                 "zone":"America/Los_Angeles","person":{"name":"Wanda Waits","email":"%s","plainMailAccepted":true},
                 "wishes":{"earliest":"%s","latest":"%s"}}""".formatted(therapist, email, day, day));
        assertThat(joined.status()).as(joined.whole().body()).isEqualTo(202);
        await().atMost(SOON).until(() -> !practice.mailsTo(email).isEmpty());
        return new Place(joined.text("id"), joined.text("token"), email);
    }

    private Answer look(Place place) {
        return practice.anyone().as(place.token).get("/api/waiting-list/" + place.id);
    }

    private Mail offerTo(Place place) {
        return await().atMost(SOON)
                .until(() -> offers(place), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Mail> offers(Place place) {
        return practice.mailsTo(place.email).stream()
                .filter(mail -> mail.subject().startsWith("A time has come free"))
                .findFirst();
    }

    private record Place(String id, String token, String email) {}
}
