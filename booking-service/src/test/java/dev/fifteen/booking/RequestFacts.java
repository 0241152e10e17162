package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.fifteen.booking.Browser.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class RequestFacts extends Facts {

    @Autowired
    HikariDataSource pool;

    @Test
    void confirmsWithinTheWait() {
        var answer = browser.ask(Browser.form());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/consultations/" + answer.text("id"));
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=10");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("id", "status", "start", "therapistId", "link", "token");
        assertThat(answer.text("status")).isEqualTo("CONFIRMED");
        assertThat(answer.text("start")).isEqualTo("2027-01-11T17:00:00Z");
        assertThat(answer.text("link")).isEqualTo("/c#" + answer.text("id") + "/" + answer.text("token"));
        assertThat(eventsOf(answer)).containsExactly("ConsultationRequested", "ConsultationConfirmed");
    }

    @Test
    void refusesATakenSlotWithTheNearestOpenings() {
        var answer = browser.ask(Browser.formFor(Stage.FULL));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=10");
        assertThat(answer.text("type")).endsWith("/problems/slot-unavailable");
        assertThat(answer.text("reason")).isEqualTo("DAY_FULL");
        assertThat(answer.json().get("nearest")).hasToString("[\"2027-01-12T17:00:00Z\",\"2027-01-12T17:15:00Z\"]");
    }

    @Test
    void answersAtOnceWhereNobodyWishesToWait() {
        var answer =
                browser.post("/api/consultations", Browser.formFor(Stage.SILENT).toString(), null);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("status")).isEqualTo("REQUESTED");
        assertThat(answer.header("Preference-Applied")).isEmpty();
        availability.say(Stage.held(heardOf(answer), null));
        awaitStatus(answer, "CONFIRMED");
    }

    @Test
    void waitsNoLongerThanWished() {
        long before = System.nanoTime();
        var answer =
                browser.post("/api/consultations", Browser.formFor(Stage.SILENT).toString(), null, "Prefer", "wait=1");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=1");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void saysThatATherapistIsAsked() {
        var answer = browser.ask(Browser.formFor(Stage.ASKED));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("status")).isEqualTo("AWAITING_APPROVAL");
        assertThat(browser.get(answer.at(""), answer.text("token")).text("deadline"))
                .isEqualTo("2027-01-11T16:00:00Z");
    }

    @Test
    void takesACouple() {
        var form = Browser.form().put("service", "couples");
        form.putObject("partner").put("name", "Dan").put("email", "dan@example.org");
        var answer = browser.ask(form);

        assertThat(answer.status()).isEqualTo(201);
        var heard = heardOf(answer);
        assertThat(heard.partnerId()).isNotNull().isNotEqualTo(heard.requesterId());
    }

    @Test
    void giveARepeatedRequestTheSameAnswer() {
        var form = Browser.form();
        var key = UUID.randomUUID().toString();
        var first = browser.ask(form, "Idempotency-Key", key);
        var second = browser.ask(form, "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        var key = UUID.randomUUID().toString();
        browser.ask(Browser.form(), "Idempotency-Key", key);
        var before = stored();
        var second = browser.ask(Browser.form(), "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text("type")).endsWith("/problems/idempotency-key-reused");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void takesTwinsForOne() {
        var form = Browser.form();
        var key = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var twins = IntStream.range(0, 8)
                    .mapToObj(n ->
                            CompletableFuture.supplyAsync(() -> browser.ask(form, "Idempotency-Key", key), threads))
                    .toList();
            assertThat(twins.stream().map(CompletableFuture::join).map(answer -> answer.text("token")))
                    .containsOnly(twins.getFirst().join().text("token"));
        }
    }

    @Test
    void meetsTheSameConsultationAfterACrashBeforeTheAnswer() {
        var form = Browser.form();
        var key = UUID.randomUUID().toString();
        var first = browser.ask(form, "Idempotency-Key", key);
        forgetAnswers();
        var second = browser.ask(form, "Idempotency-Key", key);

        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(eventsOf(first)).containsExactly("ConsultationRequested", "ConsultationConfirmed");
        for (var answer : List.of(first, second)) {
            assertThat(browser.get(answer.at(""), answer.text("token")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void doesNotHandAConsultationToSomebodyElseWhoGuessesItsKey() {
        var key = UUID.randomUUID().toString();
        browser.ask(Browser.form(), "Idempotency-Key", key);
        forgetAnswers();
        var before = stored();
        var stranger = browser.ask(Browser.form(), "Idempotency-Key", key);

        assertThat(stranger.status()).isEqualTo(409);
        assertThat(stranger.text("type")).endsWith("/problems/conflicting-state");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void holdsNoConnectionWhileItWaits() {
        // More than there are connections.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, 24)
                    .mapToObj(n ->
                            CompletableFuture.supplyAsync(() -> browser.ask(Browser.formFor(Stage.SILENT)), threads))
                    .toList();
            await().untilAsserted(() -> assertThat(activeConnections()).isZero());
            assertThat(browser.ask(Browser.form()).status()).isEqualTo(201);
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            waiting.forEach(CompletableFuture::join);
        }
    }

    @Test
    void hasOneEffectForAnEventThatComesTwice() {
        var asked =
                browser.post("/api/consultations", Browser.formFor(Stage.SILENT).toString(), null);
        var held = Stage.held(heardOf(asked), null);
        var eventId = UUID.randomUUID();
        availability.say(held, eventId);
        availability.say(held, eventId);
        availability.say(held);
        awaitStatus(asked, "CONFIRMED");
        settle();

        assertThat(eventsOf(asked)).containsExactly("ConsultationRequested", "ConsultationConfirmed");
        assertThat(rows("dead_letter")).isZero();
    }

    /** Until a later request has gone the whole way. */
    private void settle() {
        Answer later = browser.ask(Browser.form());
        assertThat(later.status()).isEqualTo(201);
    }

    private void forgetAnswers() {
        jdbc.sql("delete from idempotent_request").update();
    }

    private int activeConnections() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }
}
