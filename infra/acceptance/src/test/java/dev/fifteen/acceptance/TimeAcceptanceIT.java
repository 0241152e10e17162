package dev.fifteen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.local.Endpoint;
import dev.fifteen.local.Service;
import dev.fifteen.local.Stack;
import java.time.Duration;
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
        new Door(stack.addressOf(Endpoint.CLOCK)).post("/clock", "{\"advance\":\"PT25H\"}");
        stack.service(Service.BOOKING).awaitReady(Duration.ofSeconds(90));
        stack.service(Service.AVAILABILITY).awaitReady(Duration.ofSeconds(90));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> practice.status(booked.text("id"), booked.text("token"))
                        .text("status")
                        .equals("EXPIRED"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> practice.openings(therapist, 7).contains(start));
    }
}
