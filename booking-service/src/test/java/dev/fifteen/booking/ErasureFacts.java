package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.booking.Browser.Answer;
import dev.fifteen.booking.wiring.ErasureReader;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.notification.ClientForgotten;
import dev.fifteen.testing.Issuer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class ErasureFacts extends Facts {

    @Autowired
    ErasureReader erasures;

    private final String staff = Issuer.shared().staff();
    private final String service = Issuer.shared().service();

    @Test
    void erasesAPersonAndEndsWhatIsOpen() {
        var asked = browser.ask(Browser.form());
        var person = requesterOf(asked);
        var erased = browser.post(erasureOf(person), null, staff);

        assertThat(erased.status()).isEqualTo(202);
        assertThat(erased.json().at("/complete").asBoolean()).isFalse();
        assertThat(erased.json().at("/acknowledgements/0/service").asString()).isEqualTo("booking");
        assertThat(eventsOf(asked)).endsWith("ConsultationCancelled", "ClientErased");
        assertThat(browser.get(asked.at(""), asked.text("token")).status()).isEqualTo(404);
        assertThat(rows("vault_person where person_id = '" + person + "'")).isZero();
        assertThat(browser.post(erasureOf(person), null, staff).status()).isEqualTo(202);
        assertThat(eventsOf(asked)).containsOnlyOnce("ClientErased");
    }

    @Test
    void tellsForAWhileWhereToSaySo() {
        var asked = browser.ask(Browser.form());
        var person = requesterOf(asked);
        assertThat(farewellTo(person, service).status()).isEqualTo(404);
        browser.post(erasureOf(person), null, staff);

        assertThat(farewellTo(person, service).text("email")).contains("@");
        assertThat(farewellTo(person, service).header("Cache-Control")).isEqualTo("no-store");
        assertThat(farewellTo(person, staff).status()).isEqualTo(403);
        clock.advance(Duration.ofMinutes(61));
        assertThat(farewellTo(person, service).status()).isEqualTo(404);
    }

    private Answer farewellTo(PersonId person, String token) {
        return browser.get("/internal/farewells/" + person, token);
    }

    @Test
    void showsWhoHasAcknowledged() {
        var asked = browser.ask(Browser.form());
        var person = requesterOf(asked);
        browser.post(erasureOf(person), null, staff);
        availability.say(new ClientForgotten(heardOf(asked).consultationId(), person));

        await().until(() ->
                browser.get(erasureOf(person), staff).json().at("/complete").asBoolean());
        assertThat(browser.post(erasureOf(person), null, staff).status()).isEqualTo(200);
    }

    @Test
    void erasesAllThatIsKeptUnderOneMailbox() {
        var form = Browser.form();
        var first = browser.ask(form);
        browser.post(first.at("/cancellation"), "{\"reason\":\"Another day\"}", first.text("token"));
        var second = browser.ask(form);
        assertThat(exportOf(requesterOf(second)).json().get("sameMailbox")).hasSize(1);
        browser.post(erasureOf(requesterOf(first)), null, staff);

        assertThat(eventsOf(second)).endsWith("ConsultationCancelled", "ClientErased");
        assertThat(browser.get(erasureOf(requesterOf(second)), staff).status()).isEqualTo(200);
        assertThat(browser.ask(form).status()).isEqualTo(201);
    }

    @Test
    void leavesTheCallToTheOtherOfACouple() {
        var asked = browser.ask(Browser.formForCouple());
        var his = partnersToken(asked);
        browser.post(erasureOf(requesterOf(asked)), null, staff);

        assertThat(eventsOf(asked)).endsWith("PartnerWithdrew", "ClientErased");
        assertThat(browser.get(asked.at(""), his).text("status")).isEqualTo("CONFIRMED");
    }

    @Test
    void exportsWhatIsKnownOfOnePersonAlone() {
        var asked = browser.ask(Browser.formForCouple());
        var export = exportOf(requesterOf(asked));

        assertThat(export.header("Cache-Control")).isEqualTo("no-store");
        assertThat(export.header("Content-Disposition")).startsWith("attachment");
        assertThat(export.json().at("/person/note").asString()).startsWith("We argue.");
        assertThat(export.json().at("/consultation/history")).hasSize(2);
        assertThat(export.response().body()).doesNotContain("Dan");
    }

    @Test
    void isForStaffAlone() {
        var asked = browser.ask(Browser.form());
        var person = requesterOf(asked);
        var therapist = Issuer.shared().therapist(Stage.INSTANT.value());

        assertThat(browser.post(erasureOf(person), null, therapist).status()).isEqualTo(403);
        assertThat(browser.get("/api/clients/" + person + "/export", therapist).status())
                .isEqualTo(403);
        assertThat(browser.post(erasureOf(person), null, asked.text("token")).status())
                .isEqualTo(401);
        assertThat(eventsOf(asked)).endsWith("ConsultationConfirmed");
    }

    @Test
    void knowsNothingOfStrangers() {
        var stranger = new PersonId(UUID.randomUUID());

        assertThat(browser.post(erasureOf(stranger), null, staff).status()).isEqualTo(404);
        assertThat(browser.get(erasureOf(stranger), staff).status()).isEqualTo(404);
        assertThat(exportOf(stranger).status()).isEqualTo(404);
    }

    @Test
    void forgetsEnquiriesThatLedNowhere() {
        var cancelled = browser.ask(Browser.form());
        browser.post(cancelled.at("/cancellation"), null, cancelled.text("token"));
        var came = browser.ask(Browser.form());
        clock.set(Stage.START);
        assertThat(browser.post(came.at("/attendance"), "{\"attended\":true}", staff)
                        .response()
                        .body())
                .contains("ATTENDED");
        clock.set(Stage.START.plus(Duration.ofDays(91)));

        await().atMost(Duration.ofSeconds(20)).until(() -> eventsOf(cancelled).contains("ClientErased"));
        assertThat(eventsOf(came)).endsWith("AttendanceRecorded");
    }

    @Test
    void erasesAgainWhoComesBackWithABackup() {
        var asked = browser.ask(Browser.form());
        var person = requesterOf(asked);
        jdbc.sql("create table if not exists backup_person as select * from vault_person where false")
                .update();
        jdbc.sql("insert into backup_person select * from vault_person where person_id = ?")
                .param(person.value())
                .update();
        browser.post(erasureOf(person), null, staff);
        await().until(() -> publishedOf(asked).contains("ClientErased"));
        jdbc.sql("delete from erasure where person_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("delete from erasure_reading").update();
        jdbc.sql("insert into vault_person select * from backup_person").update();
        jdbc.sql("drop table backup_person").update();

        erasures.readOn();
        assertThat(rows("vault_person where person_id = '" + person + "'")).isZero();
        assertThat(browser.get(erasureOf(person), staff).status()).isEqualTo(200);
    }

    private PersonId requesterOf(Answer asked) {
        return heardOf(asked).requesterId();
    }

    private Answer exportOf(PersonId person) {
        return browser.get("/api/clients/" + person + "/export", staff);
    }

    private static String erasureOf(PersonId person) {
        return "/api/clients/" + person + "/erasure";
    }
}
