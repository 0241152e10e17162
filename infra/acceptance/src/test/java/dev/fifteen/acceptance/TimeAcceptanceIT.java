package dev.fifteen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.local.Endpoint;
import dev.fifteen.local.Service;
import dev.fifteen.local.Stack;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What happens by the clock happens though the services were restarted in between. */
@WholeStack
class TimeAcceptanceIT {

    @Test
    void freesTheSlotOfARequestThatNobodyApproved(Stack stack, Practice practice) {
        String therapist = practice.therapist(Practice.APPROVAL);
        String start = practice.openings(therapist, 7).getLast();
        var booked = practice.book(Request.to(therapist, start));
        assertThat(booked.text("status")).isEqualTo("AWAITING_APPROVAL");

        stack.service(Service.BOOKING).kill();
        stack.service(Service.AVAILABILITY).kill();
        advance(stack, Duration.ofHours(25));
        stack.service(Service.BOOKING).awaitReady(Duration.ofSeconds(90));
        stack.service(Service.AVAILABILITY).awaitReady(Duration.ofSeconds(90));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> practice.status(booked.text("id"), booked.text("token"))
                        .text("status")
                        .equals("EXPIRED"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> practice.openings(therapist, 7).contains(start));
    }

    @Test
    void remindsOnceOfACallWhoseReminderFellDueWhileNobodyCouldSendIt(Stack stack, Practice practice) {
        String therapist = practice.therapist(Practice.INSTANT);
        var request = Request.to(therapist, practice.openings(therapist, 3).getLast());
        var booked = practice.book(request);
        assertThat(booked.text("status")).isEqualTo("CONFIRMED");
        // Until notification knows that both were told: killed before, it would tell them again.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> practice.events(booked.text("id")).stream()
                                .filter("MessageSent"::equals)
                                .count()
                        == 2);

        stack.service(Service.NOTIFICATION).kill();
        var aDayBefore = Instant.parse(request.start()).minus(Duration.ofHours(23));
        advance(stack, Duration.between(now(stack), aDayBefore));
        stack.service(Service.NOTIFICATION).awaitReady(Duration.ofSeconds(90));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(practice.mailsTo(request.email())).hasSize(2));
        assertThat(practice.mailsTo(request.email()).getFirst().raw())
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        await().during(Duration.ofSeconds(3))
                .untilAsserted(
                        () -> assertThat(practice.mailsTo(request.email())).hasSize(2));
    }

    private static Instant now(Stack stack) {
        return Instant.parse(
                new Door(stack.addressOf(Endpoint.CLOCK)).get("/clock").text("now"));
    }

    private static void advance(Stack stack, Duration by) {
        new Door(stack.addressOf(Endpoint.CLOCK)).post("/clock", "{\"advance\":\"" + by + "\"}");
    }
}
