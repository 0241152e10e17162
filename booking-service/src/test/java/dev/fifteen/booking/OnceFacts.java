package dev.fifteen.booking;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.booking.Browser.Answer;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.testing.Issuer;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

abstract class OnceFacts extends Facts {

    private final Issuer issuer = Issuer.shared();

    @Test
    void refusesASecondConsultationOfOneMailbox() {
        var form = Browser.form();
        browser.ask(form);
        var before = stored();
        Browser.person(form).put("email", email(form).toUpperCase(Locale.ROOT)).put("name", "Somebody else");
        var second = browser.ask(form);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("type")).endsWith("/problems/open-consultation-exists");
        assertThat(stored().subList(0, 3)).isEqualTo(before.subList(0, 3));
    }

    @Test
    void letsOneOfManyAtOnceIn() {
        var form = Browser.form();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> browser.ask(form), threads))
                    .map(CompletableFuture::join)
                    .map(Answer::status)
                    .toList();
            assertThat(answers).containsOnlyOnce(201).contains(409);
        }
    }

    @Test
    void givesThePlaceBackWhenItIsOver() {
        var form = Browser.form();
        var first = browser.ask(form);
        browser.post(first.at("/cancellation"), null, first.text("token"));
        assertThat(browser.ask(form).status()).isEqualTo(201);
    }

    @Test
    void givesThePlaceBackWhenTheCalendarSaysNo() {
        var form = Browser.formFor(Stage.FULL);
        assertThat(browser.ask(form).text("type")).endsWith("/slot-unavailable");
        assertThat(browser.ask(form.put("therapistId", Stage.INSTANT.toString()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void givesThePlaceBackWhenTheCallIsPast() {
        var form = Browser.form();
        browser.ask(form);
        clock.set(Stage.START.plusSeconds(3600));
        assertThat(browser.ask(form.put("start", "2027-01-12T17:00:00Z")).status())
                .isEqualTo(201);
    }

    @Test
    void givesOneCallForFree() {
        var form = Browser.form();
        var asked = browser.ask(form);
        clock.set(Stage.START);
        browser.post(asked.at("/attendance"), "{\"attended\":true}", issuer.staff());
        form.put("start", "2027-01-12T17:00:00Z");
        assertThat(browser.ask(form).text("type")).endsWith("/problems/open-consultation-exists");

        browser.post(asked.at("/attendance"), "{\"attended\":false}", issuer.staff());
        assertThat(browser.ask(form).status()).isEqualTo(201);
    }

    @Test
    void tellsAStrangerNothingAboutAMailbox() {
        var open = Browser.form();
        browser.ask(open);
        var disavowed = Browser.form();
        var unwanted = browser.ask(disavowed);
        browser.post(unwanted.at("/disavowal"), null, unwanted.text("token"));

        assertThat(body(browser.ask(open))).isEqualTo(body(browser.ask(disavowed)));
    }

    @Test
    void letsNoNetworkFillATherapistsMorning() {
        for (int n = 0; n < 20; n++) {
            assertThat(askFrom("203.0.113.7").status()).isEqualTo(201);
        }
        var before = stored();
        var tooMany = askFrom("203.0.113.7");

        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("Retry-After")).isEqualTo("600");
        assertThat(tooMany.text("type")).endsWith("/problems/too-many-requests");
        assertThat(stored()).isEqualTo(before);
        assertThat(askFrom("203.0.113.8").status()).isEqualTo(201);
        jdbc.sql("update status_page set status = 'EXPIRED' where status = 'AWAITING_APPROVAL'")
                .update();
    }

    @Test
    void letsNoNetworkTakeMostOfATherapistsTime() {
        var therapist = Stage.takeIn(availability, jdbc);
        var times = Stream.iterate(Stage.START, start -> start.plus(1, HOURS))
                .limit(10)
                .toList();
        times.forEach(start -> availability.open(therapist, start));
        for (int n = 0; n < 21; n++) {
            assertThat(askFrom("203.0.113.9", therapist).status()).isEqualTo(201);
        }

        times.stream().limit(4).forEach(start -> availability.close(therapist, start));
        await().until(() -> askFrom("203.0.113.9", therapist).status() == 429);

        assertThat(askFrom("203.0.113.10", therapist).status()).isEqualTo(201);
        assertThat(askFrom("203.0.113.9", Stage.INSTANT).status()).isEqualTo(201);
        times.forEach(start -> availability.close(therapist, start));
    }

    @Test
    void letsNobodyFillAMailbox() {
        for (int n = 0; n < 3; n++) {
            var asked = browser.ask(naming("dora@example.org"));
            assertThat(asked.status()).isEqualTo(201);
        }
        assertThat(browser.ask(naming("Dora@Example.org")).status()).isEqualTo(429);
        var herself = Browser.form();
        Browser.person(herself).put("email", "dora@example.org");
        assertThat(browser.ask(herself).status()).isEqualTo(429);

        clock.set(Stage.NOW.plusSeconds(3601));
        assertThat(browser.ask(herself).status()).isEqualTo(201);
    }

    private static ObjectNode naming(String partner) {
        var form = Browser.formForCouple();
        ((ObjectNode) form.get("partner")).put("email", partner);
        return form;
    }

    private Answer askFrom(String network) {
        return askFrom(network, Stage.ASKED);
    }

    private Answer askFrom(String network, TherapistId therapist) {
        return browser.ask(Browser.formFor(therapist), "X-Forwarded-For", network);
    }

    private static String body(Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        return answer.response().body();
    }

    private static String email(ObjectNode form) {
        return Browser.person(form).get("email").asString();
    }
}
