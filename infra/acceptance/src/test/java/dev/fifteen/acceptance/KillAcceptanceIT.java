package dev.fifteen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.local.Service;
import dev.fifteen.local.Stack;
import dev.fifteen.local.mailbox.Mail;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that is killed between any two steps comes back and finishes what it was at: nothing lost, nothing doubled. */
@Tag("kills")
@WholeStack
class KillAcceptanceIT {

    private static final int CONSULTATIONS = 40;
    private static final int KILLS = 2;
    private static final Duration COMEBACK = Duration.ofSeconds(150);

    @ParameterizedTest
    @EnumSource(names = {"BOOKING", "AVAILABILITY", "NOTIFICATION", "JOURNAL", "GATEWAY"})
    void losesAndDoublesNothing(Service service, Stack stack, Practice practice) throws InterruptedException {
        String therapist = practice.therapist(Practice.INSTANT);
        var starts = practice.openings(therapist, 4).reversed().subList(0, CONSULTATIONS);
        // Not in the common pool: with two cores it has one thread, and the stack hears by it that a part has died.
        var clients =
                CompletableFuture.supplyAsync(() -> bookAll(practice, therapist, starts), Thread::startVirtualThread);

        var random = new Random(service.ordinal());
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(random.nextInt(200, 1500));
            stack.service(service).kill();
            stack.service(service).awaitReady(COMEBACK);
        }

        Map<Request, Answer> booked = clients.join();
        await().atMost(COMEBACK)
                .untilAsserted(() -> assertThat(booked.values())
                        .allSatisfy(answer -> assertThat(practice.status(answer.text("id"), answer.text("token"))
                                        .text("status"))
                                .isEqualTo("CONFIRMED")));
        await().atMost(COMEBACK)
                .untilAsserted(() -> assertThat(booked.values())
                        .allSatisfy(answer -> assertThat(practice.events(answer.text("id")))
                                // A mail that was tried in vain while a part was away had no effect.
                                .filteredOn(event -> !event.equals("MessageFailed"))
                                .containsExactlyInAnyOrder(
                                        "ConsultationRequested",
                                        "SlotHeld",
                                        "ConsultationConfirmed",
                                        "SlotTaken",
                                        "MessageSent",
                                        "MessageSent")));
        booked.keySet().forEach(request -> assertInvitedOnce(practice.mailsTo(request.email())));
        assertThat(booked.values().stream().map(answer -> answer.text("id"))).doesNotHaveDuplicates();
    }

    /** Each client clicks until there is an answer, as a browser on a bad line would: with the same key. */
    private static Map<Request, Answer> bookAll(Practice practice, String therapist, List<String> starts) {
        Map<Request, Answer> booked = new HashMap<>();
        for (String start : new ArrayList<>(starts)) {
            var request = Request.to(therapist, start);
            booked.put(
                    request,
                    insist(
                            practice.anyone()
                                    .with("Idempotency-Key", UUID.randomUUID().toString()),
                            request));
        }
        return booked;
    }

    private static Answer insist(Door door, Request request) {
        return await().atMost(COMEBACK)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> attempt(door, request), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Answer> attempt(Door door, Request request) {
        try {
            var answer = door.post("/api/consultations", request.json());
            assertThat(answer.status()).as(answer.whole().body()).isIn(201, 202, 409, 502, 503, 504);
            return Optional.of(answer).filter(given -> given.status() < 300);
        } catch (UncheckedIOException gatewayIsAway) {
            return Optional.empty();
        }
    }

    /** Twice only where the crash fell between the mail server's answer and our commit, and then under one Message-ID. */
    private static void assertInvitedOnce(List<Mail> mails) {
        assertThat(mails.stream()
                        .map(mail -> mail.raw()
                                .lines()
                                .filter(line -> line.regionMatches(true, 0, "Message-ID:", 0, 11))
                                .collect(Collectors.joining()))
                        .distinct())
                .hasSize(1);
    }
}
