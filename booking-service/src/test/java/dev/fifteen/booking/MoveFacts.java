package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.booking.Browser.Answer;
import dev.fifteen.booking.StandInAvailability.Wish;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.HoldExpired;
import dev.fifteen.testing.Issuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class MoveFacts extends Facts {

    private static final Instant LATER = Stage.START.plus(Duration.ofDays(1));

    private final Issuer issuer = Issuer.shared();

    @Test
    void movesACallByTheClientsLink() {
        var asked = browser.ask(Browser.form());
        var moved = move(asked, LATER, asked.text("token"));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.header("Preference-Applied")).isEqualTo("wait=10");
        assertThat(moved.text("status")).isEqualTo("CONFIRMED");
        assertThat(moved.text("start")).isEqualTo(LATER.toString());
        var shown = browser.get(asked.at(""), asked.text("token")).json();
        assertThat(shown.get("start").asString()).isEqualTo(LATER.toString());
        assertThat(shown.get("end").asString()).isEqualTo(LATER.plusSeconds(900).toString());
        assertThat(shown.get("history").findValuesAsString("move")).containsExactly("ASKED", "MADE");
        assertThat(shown.at("/history/3")).hasToString("""
                {"status":"CONFIRMED","move":"MADE","start":"%s","by":"CLIENT","at":"%s"}""".formatted(LATER, Stage.NOW));
        assertThat(eventsOf(asked)).endsWith("RescheduleRequested", "ConsultationRescheduled");
    }

    @Test
    void movesACallAsOftenAsSomebodyLikes() {
        var asked = browser.ask(Browser.form());
        assertThat(move(asked, LATER, issuer.staff()).status()).isEqualTo(200);
        assertThat(move(asked, LATER.plusSeconds(900), issuer.therapist(Stage.INSTANT.value()))
                        .status())
                .isEqualTo(200);
        assertThat(move(asked, Stage.START, asked.text("token")).text("start")).isEqualTo(Stage.START.toString());
    }

    @Test
    void leavesACallWhereItIsWhenTheCalendarSaysNo() {
        var asked = browser.ask(Browser.form());
        var refused = move(asked, Stage.BLOCKED, asked.text("token"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("type")).endsWith("/problems/slot-unavailable");
        assertThat(refused.text("reason")).isEqualTo("DAY_FULL");
        assertThat(refused.json().get("nearest")).hasToString("[\"2027-01-14T17:00:00Z\",\"2027-01-14T17:15:00Z\"]");
        var shown = browser.get(asked.at(""), asked.text("token")).json();
        assertThat(shown.get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(shown.get("start").asString()).isEqualTo(Stage.START.toString());
        assertThat(shown.get("nearest")).hasSize(2);
        assertThat(move(asked, LATER, asked.text("token")).status()).isEqualTo(200);
        assertThat(browser.get(asked.at(""), asked.text("token")).json().has("nearest"))
                .isFalse();
    }

    @Test
    void takesAMoveToItselfInSilence() {
        var asked = browser.ask(Browser.form());
        var answer = browser.post(asked.at("/reschedule"), body(Stage.START), asked.text("token"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(eventsOf(asked)).endsWith("ConsultationConfirmed");
    }

    @Test
    void refusesASecondWishUntilTheCalendarHasSpoken() {
        var asked = confirmedBySilent();
        var first = browser.post(asked.at("/reschedule"), body(LATER), asked.text("token"));
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.text("wish")).isEqualTo(LATER.toString());
        assertThat(first.text("start")).isEqualTo(Stage.START.toString());
        assertThat(browser.post(asked.at("/reschedule"), body(LATER), asked.text("token"))
                        .status())
                .isEqualTo(202);

        var second = browser.post(asked.at("/reschedule"), body(LATER.plusSeconds(900)), asked.text("token"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("type")).endsWith("/problems/conflicting-state");

        var heard = heardOf(asked);
        availability.say(new HoldExpired(heard.therapistId(), heard.consultationId(), Quarter.startingAt(LATER)));
        await().until(() -> eventsOf(asked).getLast().equals("RescheduleDeclined"));
        assertThat(browser.get(asked.at(""), asked.text("token")).json().has("wish"))
                .isFalse();
    }

    @Test
    void isNeverMovedAfterItWasCancelled() {
        var asked = confirmedBySilent();
        browser.post(asked.at("/reschedule"), body(LATER), asked.text("token"));
        assertThat(browser.post(asked.at("/cancellation"), null, asked.text("token"))
                        .status())
                .isEqualTo(200);
        var heard = heardOf(asked);
        availability.say(
                Stage.held(new Wish(heard.therapistId(), heard.consultationId(), Quarter.startingAt(LATER)), null));

        assertThat(browser.ask(Browser.form()).status()).isEqualTo(201);
        assertThat(eventsOf(asked)).endsWith("RescheduleRequested", "ConsultationCancelled");
    }

    @Test
    void awaitsApprovalOfTheNewTime() {
        var asked = browser.ask(Browser.formFor(Stage.ASKED));
        assertThat(move(asked, LATER, asked.text("token")).text("status")).isEqualTo("AWAITING_APPROVAL");

        assertThat(browser.get(asked.at(""), asked.text("token")).text("deadline"))
                .isEqualTo(LATER.minusSeconds(3600).toString());
        clock.set(Stage.START);
        assertThat(browser.post(asked.at("/approval"), null, issuer.staff()).text("status"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void keepsLinksGoodUntilAfterTheNewTime() {
        var asked = browser.ask(Browser.form());
        move(asked, Stage.START.plus(Duration.ofDays(7)), asked.text("token"));
        clock.set(Stage.START.plus(Duration.ofDays(6)));

        assertThat(browser.get(asked.at(""), asked.text("token")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"start\":null}",
                "{\"start\":\"tomorrow\"}",
                "{\"start\":\"2027-01-04T07:45:00Z\"}",
                "{\"start\":\"2027-01-11T17:07:00Z\"}",
                "{\"start\":\"9999-12-31T00:00:00Z\"}"
            })
    void namesAStartThatIsNone(String body) {
        var asked = browser.ask(Browser.form());
        var answer = browser.post(asked.at("/reschedule"), body, asked.text("token"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("start");
        assertThat(eventsOf(asked)).endsWith("ConsultationConfirmed");
    }

    @Test
    void refusesADayOnWhichTheTherapistHasNoLicence() {
        var asked = browser.ask(Browser.form());
        var answer = move(asked, Instant.parse("2027-02-02T17:00:00Z"), asked.text("token"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("type")).endsWith("/problems/not-licensed");
    }

    @Test
    void movesNothingForStrangers() {
        var asked = browser.ask(Browser.form());
        var foreign = browser.ask(Browser.form());

        assertThat(move(asked, LATER, foreign.text("token")).status()).isEqualTo(404);
        assertThat(move(asked, LATER, issuer.therapist(Stage.FULL.value())).status())
                .isEqualTo(404);
        assertThat(List.of(eventsOf(asked).getLast())).containsExactly("ConsultationConfirmed");
    }

    private Answer confirmedBySilent() {
        var asked =
                browser.post("/api/consultations", Browser.formFor(Stage.SILENT).toString(), null);
        availability.say(Stage.held(heardOf(asked), null));
        awaitStatus(asked, "CONFIRMED");
        return asked;
    }

    private Answer move(Answer asked, Instant start, String bearer) {
        return browser.post(asked.at("/reschedule"), body(start), bearer, "Prefer", "wait=10");
    }

    private static String body(Instant start) {
        return "{\"start\":\"" + start + "\"}";
    }
}
