package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.booking.Browser.Answer;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class LostLinkFacts extends Facts {

    @Test
    void hasANewLinkSentToWhoeverHasAnOpenConsultation() {
        var form = Browser.form();
        var asked = browser.ask(form);
        assertThat(lost(Browser.person(form).get("email").asString()).status()).isEqualTo(202);

        await().until(() -> publishedOf(asked).contains("LinkRequested"));
    }

    @Test
    void answersTheSameForEveryAddress() {
        var form = Browser.form();
        browser.ask(form);
        var known = lost(Browser.person(form).get("email").asString());
        var unknown = lost("nobody@example.org");

        assertThat(known.response().body()).isEqualTo(unknown.response().body()).isEmpty();
        assertThat(known.response().headers().map().keySet())
                .isEqualTo(unknown.response().headers().map().keySet());
    }

    @Test
    void sendsNoMoreThanThreeAnHour() {
        var form = Browser.form();
        var asked = browser.ask(form);
        for (int n = 0; n < 5; n++) {
            lost(Browser.person(form).get("email").asString());
            await().until(() -> rows("scheduled_tasks where task_name = 'renew-links'") == 0);
        }

        assertThat(Collections.frequency(eventsOf(asked), "LinkRequested")).isEqualTo(3);
    }

    @Test
    void writesTheOwnerWhenSomebodyAsksAgainInTheirName() {
        var form = Browser.form();
        var asked = browser.ask(form);
        assertThat(browser.ask(form).status()).isEqualTo(409);

        await().until(() -> eventsOf(asked).contains("LinkRequested"));
    }

    @Test
    void sendsNothingForWhatIsOver() {
        var form = Browser.form();
        var asked = browser.ask(form);
        browser.post(asked.at("/cancellation"), null, asked.text("token"));
        lost(Browser.person(form).get("email").asString());
        await().until(() -> rows("scheduled_tasks where task_name = 'renew-links'") == 0);

        assertThat(eventsOf(asked)).endsWith("ConsultationCancelled");
    }

    @Test
    void voidsTheOldLinkWhenItsOwnerAsksForANewOne() {
        var form = Browser.form();
        var asked = browser.ask(form);
        lost(Browser.person(form).get("email").asString());

        await().until(() -> browser.get(asked.at(""), asked.text("token")).status() == 404);
        assertThat(eventsOf(asked)).contains("LinkRequested");
    }

    @Test
    void leavesTheOldLinkGoodWhenSomebodyElseMayHaveAsked() {
        var form = Browser.form();
        var asked = browser.ask(form);
        assertThat(browser.ask(form).status()).isEqualTo(409);
        await().until(() -> eventsOf(asked).contains("LinkRequested"));

        assertThat(browser.get(asked.at(""), asked.text("token")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"email\":null}", "{\"email\":\"ann\"}", "{\"email\":\"a@example.org,b@example.org\"}"})
    void namesAnAddressThatIsNone(String body) {
        var answer = browser.post("/api/links", body, null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("email");
    }

    @Test
    void letsAnybodyWaitWhoGuesses() {
        var asked = browser.ask(Browser.form());
        for (int n = 0; n <= 100; n++) {
            browser.get(asked.at(""), "x".repeat(43), "X-Forwarded-For", "203.0.113.9");
        }
        long before = System.nanoTime();
        var answer = browser.get(asked.at(""), "x".repeat(43), "X-Forwarded-For", "203.0.113.9");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(System.nanoTime() - before).isGreaterThan(900_000_000L);
    }

    private Answer lost(String email) {
        return browser.post("/api/links", "{\"email\":\"" + email + "\"}", null);
    }
}
