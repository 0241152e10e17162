package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.testing.Issuer;
import org.junit.jupiter.api.Test;

abstract class CoupleFacts extends Facts {

    private static final String ANSWERS =
            "{\"answers\":{\"topics\":[\"trust\"],\"note\":\"Mine alone\"},\"language\":\"en\",\"zone\":\"Asia/Jerusalem\"}";

    @Test
    void letsThePartnerAcceptWithAnswersOfTheirOwn() {
        var asked = browser.ask(Browser.formForCouple());
        var his = partnersToken(asked);
        assertThat(browser.post(asked.at("/acceptance"), ANSWERS, his).status()).isEqualTo(200);

        var shown = browser.get(asked.at(""), his).json();
        assertThat(shown.at("/attendees/1/accepted").asBoolean()).isTrue();
        assertThat(shown.at("/attendees/1/answers/note").asString()).isEqualTo("Mine alone");
        assertThat(shown.get("zone").asString()).isEqualTo("Asia/Jerusalem");
        var hers = browser.get(asked.at(""), asked.text("token")).response().body();
        assertThat(hers).doesNotContain("Mine alone", "trust", "accepted", "Jerusalem");
        assertThat(eventsOf(asked)).endsWith("PartnerAccepted");
    }

    @Test
    void takesAnAcceptanceWithoutAWordAndTwice() {
        var asked = browser.ask(Browser.formForCouple());
        var his = partnersToken(asked);

        assertThat(browser.post(asked.at("/acceptance"), null, his).status()).isEqualTo(200);
        assertThat(browser.post(asked.at("/acceptance"), "{}", his).status()).isEqualTo(200);
        assertThat(eventsOf(asked)).endsWith("ConsultationConfirmed", "PartnerAccepted");
    }

    @Test
    void asksNobodyElseToAccept() {
        var asked = browser.ask(Browser.formForCouple());
        var foreign = browser.ask(Browser.formForCouple());

        assertThat(browser.post(asked.at("/acceptance"), null, asked.text("token"))
                        .status())
                .isEqualTo(409);
        assertThat(browser.post(asked.at("/acceptance"), null, partnersToken(foreign))
                        .status())
                .isEqualTo(404);
        assertThat(browser.post(asked.at("/acceptance"), null, Issuer.shared().staff())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void namesWhatAPartnerCannotSay() {
        var asked = browser.ask(Browser.formForCouple());
        var his = partnersToken(asked);
        var zone = browser.post(asked.at("/acceptance"), "{\"zone\":\"+05:00\"}", his);
        var note =
                browser.post(asked.at("/acceptance"), "{\"answers\":{\"note\":\"" + "x".repeat(10_000) + "\"}}", his);

        assertThat(zone.status()).isEqualTo(400);
        assertThat(zone.json().at("/errors/0/field").asString()).isEqualTo("zone");
        assertThat(note.json().at("/errors/0/field").asString()).isEqualTo("answers.note");
        assertThat(eventsOf(asked)).endsWith("ConsultationConfirmed");
    }

    @Test
    void leavesTheCallToTheOther() {
        var asked = browser.ask(Browser.formForCouple());
        var his = partnersToken(asked);

        assertThat(browser.post(asked.at("/withdrawal"), null, asked.text("token"))
                        .text("status"))
                .isEqualTo("CONFIRMED");
        assertThat(browser.get(asked.at(""), his).json().at("/attendees/0"))
                .hasToString("{\"role\":\"REQUESTER\",\"withdrawn\":true}");
        assertThat(personsToWriteTo(asked)).isEqualTo(1);
        assertThat(browser.post(asked.at("/cancellation"), null, asked.text("token"))
                        .status())
                .isEqualTo(409);
        assertThat(browser.post(asked.at("/withdrawal"), null, his).text("status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void endsWhatSomebodyElseAskedForInOnesName() {
        var asked = browser.ask(Browser.form());
        assertThat(browser.post(asked.at("/disavowal"), null, asked.text("token"))
                        .text("status"))
                .isEqualTo("CANCELLED");

        assertThat(browser.post(asked.at("/disavowal"), null, asked.text("token"))
                        .status())
                .isEqualTo(200);
        assertThat(eventsOf(asked)).endsWith("AddressDisavowed", "ConsultationCancelled");
        assertThat(personsToWriteTo(asked)).isZero();
    }

    @Test
    void writesNoMoreToAPartnerWhoKnowsNothingOfIt() {
        var form = Browser.formForCouple();
        var asked = browser.ask(form);
        assertThat(browser.post(asked.at("/disavowal"), null, partnersToken(asked))
                        .text("status"))
                .isEqualTo("CONFIRMED");
        assertThat(personsToWriteTo(asked)).isEqualTo(1);

        Browser.person(form).put("email", "again@example.org");
        var again = browser.ask(form);
        assertThat(again.status()).isEqualTo(201);
        assertThat(personsToWriteTo(again)).isEqualTo(1);
    }

    private int personsToWriteTo(Browser.Answer asked) {
        return browser.get(
                        "/internal/consultations/" + asked.text("id"),
                        Issuer.shared().service())
                .json()
                .get("persons")
                .size();
    }
}
