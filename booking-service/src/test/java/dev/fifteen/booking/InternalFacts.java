package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.booking.Browser.Answer;
import dev.fifteen.testing.Issuer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class InternalFacts extends Facts {

    private final String service = Issuer.shared().service();

    @Test
    void tellsAServiceWhomToWriteTo() {
        var asked = browser.ask(Browser.form());
        var shown = browser.get(internal(asked), service);

        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "therapistId",
                        "service",
                        "channel",
                        "language",
                        "place",
                        "zone",
                        "start",
                        "end",
                        "status",
                        "joinInstruction",
                        "licenceOverridden",
                        "nearest",
                        "persons");
        var person = shown.json().at("/persons/0");
        assertThat(person.propertyNames())
                .containsExactlyInAnyOrder(
                        "personId", "role", "name", "email", "phone", "language", "zone", "joinInstruction");
        assertThat(person.get("personId").asString())
                .isEqualTo(heardOf(asked).requesterId().toString());
        assertThat(person.get("name").asString()).isEqualTo("אנה כהן 🙂");
    }

    @Test
    void tellsNobodyElse() {
        var asked = browser.ask(Browser.form());

        assertThat(browser.get(internal(asked), null).status()).isEqualTo(401);
        assertThat(browser.get(internal(asked), asked.text("token")).status()).isEqualTo(401);
        assertThat(browser.get(internal(asked), Issuer.shared().staff()).status())
                .isEqualTo(403);
        assertThat(browser.post(
                                internal(asked) + "/links",
                                "{\"personId\":\"" + UUID.randomUUID() + "\"}",
                                Issuer.shared().staff())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void knowsNothingOfAConsultationThatIsNone() {
        assertThat(browser.get("/internal/consultations/" + UUID.randomUUID(), service)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void leavesOutWhoWasErased() {
        var asked = browser.ask(Browser.form());
        jdbc.sql("delete from vault_person where person_id = ?")
                .param(heardOf(asked).requesterId().value())
                .update();

        assertThat(browser.get(internal(asked), service).json().get("persons")).isEmpty();
        assertThat(linkFor(asked, heardOf(asked).requesterId().toString()).status())
                .isEqualTo(404);
        assertThat(browser.get(asked.at(""), asked.text("token")).status()).isEqualTo(404);
    }

    @Test
    void mintsAFurtherLinkThatLeavesTheFirstGood() {
        var asked = browser.ask(Browser.form());
        var minted = linkFor(asked, heardOf(asked).requesterId().toString());
        var link = minted.text("link");

        assertThat(minted.json().at("/consultation"))
                .as("whom the link is for is told by the consultation")
                .isEqualTo(browser.get(internal(asked), service).json());
        assertThat(link).startsWith("/c#" + asked.text("id") + "/");
        assertThat(browser.get(asked.at(""), link.substring(link.lastIndexOf('/') + 1))
                        .status())
                .isEqualTo(200);
        assertThat(browser.get(asked.at(""), asked.text("token")).status()).isEqualTo(200);
    }

    @Test
    void mintsNoLinkForAStranger() {
        var asked = browser.ask(Browser.form());
        var stranger = heardOf(browser.ask(Browser.form())).requesterId();

        assertThat(linkFor(asked, stranger.toString()).status()).isEqualTo(404);
    }

    private Answer linkFor(Answer asked, String personId) {
        return browser.post(internal(asked) + "/links", "{\"personId\":\"" + personId + "\"}", service);
    }

    private static String internal(Answer asked) {
        return "/internal/consultations/" + asked.text("id");
    }
}
