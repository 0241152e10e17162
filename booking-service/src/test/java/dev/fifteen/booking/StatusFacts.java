package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.booking.Browser.Answer;
import dev.fifteen.testing.Issuer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

abstract class StatusFacts extends Facts {

    @Test
    void showsAPersonTheirConsultation() {
        var asked = browser.ask(Browser.form());
        var shown = browser.get(asked.at(""), asked.text("token"));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        var json = (ObjectNode) shown.json();
        assertThat(json.get("joinInstruction").asString()).matches("https://meet.example.org/fifteen-[0-9a-f]{32}");
        assertThat(json.get("history").findValuesAsString("status")).containsExactly("REQUESTED", "CONFIRMED");
        assertThat(json.get("history").findValuesAsString("at")).containsOnly("2027-01-04T08:00:00Z");
        assertThat(json.at("/attendees/0/answers/note").asString()).isEqualTo("We argue.\nA lot.");
        assertThat(json.get("therapist").toString()).isEqualTo("""
                        {"id":"%s","name":"Dr. Ruth Levi","credentials":"PhD","languages":["en","he"],\
                        "services":["individual","couples"],\
                        "licences":[{"place":"US-CA","number":"PSY 1","validUntil":"2027-01-31"}],\
                        "zone":"America/Los_Angeles","channels":["VIDEO","PHONE"]}""".formatted(Stage.INSTANT));
        json.remove(java.util.List.of("joinInstruction", "history", "attendees", "therapist", "id"));
        assertThat(json).hasToString("""
                        {"status":"CONFIRMED","start":"2027-01-11T17:00:00Z","end":"2027-01-11T17:15:00Z",\
                        "zone":"America/Los_Angeles","service":"individual","channel":"VIDEO","language":"he","place":"US-CA"}""");
    }

    @Test
    void saysByAStrongTagThatNothingChanged() {
        var asked = browser.ask(Browser.formFor(Stage.ASKED));
        var first = browser.get(asked.at(""), asked.text("token"));
        var tag = first.header("ETag");
        assertThat(tag).matches("\"[^\"]+\"");
        assertThat(browser.get(asked.at(""), asked.text("token"), "If-None-Match", tag)
                        .status())
                .isEqualTo(304);

        browser.post(asked.at("/cancellation"), null, asked.text("token"));
        assertThat(browser.get(asked.at(""), asked.text("token"), "If-None-Match", tag)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void showsWhatWasOpenInsteadOfADeclinedSlot() {
        var asked =
                browser.post("/api/consultations", Browser.formFor(Stage.FULL).toString(), null);
        awaitStatus(asked, "DECLINED");
        var shown = browser.get(asked.at(""), asked.text("token")).json();

        assertThat(shown.get("nearest")).hasToString("[\"2027-01-12T17:00:00Z\",\"2027-01-12T17:15:00Z\"]");
        assertThat(shown.has("joinInstruction")).isFalse();
    }

    @Test
    void tellsWhoIsCalledAtWhichNumberInTheirLanguage() {
        var asked = browser.ask(Browser.form().put("channel", "PHONE").put("language", "en"));

        assertThat(browser.get(asked.at(""), asked.text("token")).text("joinInstruction"))
                .isEqualTo("Your therapist calls you at +12133734253.");
    }

    @Test
    void showsEachOfACoupleTheirOwnAndOfTheOtherNothing() {
        var form = Browser.form().put("service", "couples");
        form.putObject("partner").put("name", "Dan").put("email", "dan@example.org");
        var asked = browser.ask(form);
        var partner = heardOf(asked).partnerId();
        var link = browser.post(
                        "/internal/consultations/" + asked.text("id") + "/links",
                        "{\"personId\":\"" + partner + "\"}",
                        Issuer.shared().service())
                .text("link");
        var hers = browser.get(asked.at(""), asked.text("token"));
        var his = browser.get(asked.at(""), link.substring(link.indexOf('/', 2) + 1));

        assertThat(his.json().at("/attendees/1/name").asString()).isEqualTo("Dan");
        assertThat(his.json().at("/attendees/0")).hasToString("{\"role\":\"REQUESTER\"}");
        assertThat(his.response().body()).doesNotContain("אנה", "argue", "communication");
        assertThat(hers.json().at("/attendees/1")).hasToString("{\"role\":\"PARTNER\"}");
        assertThat(hers.response().body()).doesNotContain("Dan", "dan@");
        assertThat(his.text("joinInstruction")).isEqualTo(hers.text("joinInstruction"));
    }

    @Test
    void tellsWrongForeignExpiredAndMissingTokensApartForNobody() {
        var asked = browser.ask(Browser.form());
        var foreign = browser.ask(Browser.form());
        var wrong = browser.get(asked.at(""), "x".repeat(43));

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.text("type")).endsWith("/problems/not-found");
        assertSame(wrong, browser.get(asked.at(""), foreign.text("token")));
        assertSame(wrong, browser.get(asked.at(""), asked.text("token") + "x"));
        assertSame(wrong, browser.get(asked.at(""), null));
        assertSame(wrong, browser.get("/api/consultations/" + UUID.randomUUID(), asked.text("token")));
        assertSame(wrong, browser.get("/api/consultations/nonsense", asked.text("token")));
        assertSame(wrong, browser.post(asked.at("/cancellation"), null, foreign.text("token")));
        assertSame(wrong, browser.get(asked.at("/stream"), foreign.text("token")));

        clock.set(Stage.START.plus(Duration.ofHours(24)).minusMillis(1));
        assertThat(browser.get(asked.at(""), asked.text("token")).status()).isEqualTo(200);
        clock.set(Stage.START.plus(Duration.ofHours(24)));
        assertSame(wrong, browser.get(asked.at(""), asked.text("token")));
    }

    /** Alike but for the path that was asked for. */
    private static void assertSame(Answer expected, Answer actual) {
        assertThat(actual.status()).isEqualTo(expected.status());
        var mine = (ObjectNode) actual.json();
        var other = (ObjectNode) expected.json();
        assertThat(mine.without("instance"))
                .hasToString(other.without("instance").toString());
        assertThat(actual.response().headers().map().keySet())
                .isEqualTo(expected.response().headers().map().keySet());
    }
}
