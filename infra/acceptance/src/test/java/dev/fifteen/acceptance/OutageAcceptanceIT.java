package dev.fifteen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.local.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts that are away for a while cost time, never a consultation. */
@WholeStack
class OutageAcceptanceIT {

    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final Stack stack;
    private final Practice practice;

    OutageAcceptanceIT(Stack stack, Practice practice) {
        this.stack = stack;
        this.practice = practice;
    }

    @AfterEach
    void bringBack() {
        stack.kafka().start();
        stack.kafka().awaitReady(RECOVERY);
        stack.mailbox().start();
    }

    @Test
    void confirmsAllWhoBookedWhileKafkaWasAwayForAMinute() throws InterruptedException {
        String therapist = practice.therapist(Practice.INSTANT);
        var starts = practice.openings(therapist, 3).reversed().subList(0, 20);
        List<Answer> accepted = new ArrayList<>();

        stack.kafka().stop();
        for (String start : starts) {
            accepted.add(practice.anyone()
                    .post("/api/consultations", Request.to(therapist, start).json()));
            Thread.sleep(AWAY.dividedBy(starts.size()));
        }
        stack.kafka().start();

        assertThat(accepted).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(accepted)
                        .allSatisfy(answer -> assertThat(practice.status(answer.text("id"), answer.text("token"))
                                        .text("status"))
                                .isEqualTo("CONFIRMED")));
    }

    @Test
    void sendsEachMailOnceAfterTheMailServerWasAway() {
        String therapist = practice.therapist(Practice.INSTANT);
        var request = Request.to(therapist, practice.openings(therapist, 3).getLast());

        stack.mailbox().stop();
        var booked = practice.book(request);
        await().atMost(RECOVERY).until(() -> practice.events(booked.text("id")).contains("MessageFailed"));
        stack.mailbox().start();

        await().atMost(RECOVERY)
                .until(() -> practice.events(booked.text("id")).stream()
                                .filter("MessageSent"::equals)
                                .count()
                        == 2);
        assertThat(practice.mailsTo(request.email())).hasSize(1);
    }
}
