package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.booking.Browser.Answer;
import dev.fifteen.contracts.availability.HoldExpired;
import dev.fifteen.testing.Issuer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

abstract class DecisionFacts extends Facts {

    @Autowired
    TransactionOperations transactions;

    private final Issuer issuer = Issuer.shared();

    @Test
    void letsAClientCancelByTheirLink() {
        var asked = browser.ask(Browser.form());
        var cancelled = browser.post(asked.at("/cancellation"), "{\"reason\":\"Feeling better\"}", asked.text("token"));

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        var shown = browser.get(asked.at(""), asked.text("token")).json();
        assertThat(shown.at("/history/2/status").asString()).isEqualTo("CANCELLED");
        assertThat(shown.at("/history/2/by").asString()).isEqualTo("CLIENT");
        assertThat(shown.get("message").asString()).isEqualTo("Feeling better");
        await().until(() -> publishedOf(asked).contains("ConsultationCancelled"));
    }

    @Test
    void givesACancelThatIsRepeatedTheSameAnswer() {
        var asked = browser.ask(Browser.form());
        var first = browser.post(asked.at("/cancellation"), null, asked.text("token"));
        var second = browser.post(asked.at("/cancellation"), "{}", asked.text("token"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(eventsOf(asked)).endsWith("ConsultationConfirmed", "ConsultationCancelled");
    }

    @Test
    void namesTheStateThatForbidsACancel() {
        var asked = browser.ask(Browser.form());
        browser.post(asked.at("/cancellation"), null, issuer.staff());
        var tooLate = browser.post(asked.at("/cancellation"), null, asked.text("token"));

        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.text("type")).endsWith("/problems/conflicting-state");
        assertThat(tooLate.text("status")).isEqualTo("409");
        assertThat(tooLate.text("state")).isEqualTo("CANCELLED");
    }

    @Test
    void forbidsACancelOnceTheCallHasBegun() {
        var asked = browser.ask(Browser.form());
        clock.set(Stage.START);

        assertThat(browser.post(asked.at("/cancellation"), null, asked.text("token"))
                        .text("state"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void letsTheTherapistCancelAndNoOther() {
        var asked = browser.ask(Browser.form());

        assertThat(cancel(asked, issuer.therapist(Stage.FULL.value())).status()).isEqualTo(404);
        assertThat(cancel(asked, issuer.therapist(Stage.INSTANT.value())).status())
                .isEqualTo(200);
        assertThat(browser.get(asked.at(""), asked.text("token"))
                        .json()
                        .at("/history/2/by")
                        .asString())
                .isEqualTo("THERAPIST");
    }

    @Test
    void refusesAReasonThatIsTooLong() {
        var asked = browser.ask(Browser.form());
        var answer = browser.post(
                asked.at("/cancellation"), "{\"reason\":\"" + "x".repeat(2001) + "\"}", asked.text("token"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("reason");
        assertThat(eventsOf(asked)).endsWith("ConsultationConfirmed");
    }

    @Test
    void letsTheTherapistApprove() {
        var asked = browser.ask(Browser.formFor(Stage.ASKED));
        var therapist = issuer.therapist(Stage.ASKED.value());

        assertThat(browser.post(asked.at("/approval"), null, therapist).text("status"))
                .isEqualTo("CONFIRMED");
        assertThat(browser.post(asked.at("/approval"), null, therapist).status())
                .isEqualTo(200);
        assertThat(browser.post(asked.at("/refusal"), "{}", therapist).status()).isEqualTo(409);
    }

    @Test
    void tellsTheClientWhyTheTherapistRefused() {
        var asked = browser.ask(Browser.formFor(Stage.ASKED));
        var refused = browser.post(
                asked.at("/refusal"), "{\"reason\":\"Please see Dr. Cohen\"}", issuer.therapist(Stage.ASKED.value()));

        assertThat(refused.text("status")).isEqualTo("DECLINED");
        assertThat(browser.get(asked.at(""), asked.text("token")).text("message"))
                .isEqualTo("Please see Dr. Cohen");
    }

    @Test
    void letsOnlyTherapistAndStaffApprove() {
        var asked = browser.ask(Browser.formFor(Stage.ASKED));

        assertThat(browser.post(asked.at("/approval"), null, null).status()).isEqualTo(401);
        assertThat(browser.post(asked.at("/approval"), null, asked.text("token"))
                        .status())
                .isEqualTo(401);
        assertThat(browser.post(asked.at("/approval"), null, issuer.therapist(Stage.FULL.value()))
                        .status())
                .isEqualTo(404);
        assertThat(browser.post(asked.at("/approval"), null, issuer.staff()).status())
                .isEqualTo(200);
    }

    @Test
    void hasNothingToApproveWhereTheCalendarsWordIsEnough() {
        var asked =
                browser.post("/api/consultations", Browser.formFor(Stage.SILENT).toString(), null);
        var answer = browser.post(asked.at("/approval"), null, issuer.staff());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("state")).isEqualTo("REQUESTED");
    }

    @Test
    void expiresWhenTheTherapistDoesNotAnswer() {
        var asked = browser.ask(Browser.formFor(Stage.ASKED));
        // Timers look again as the clock goes on: it has to be later than in any other test.
        clock.set(Stage.START.plus(Duration.ofDays(2)));
        awaitStatus(asked, "EXPIRED");

        assertThat(browser.post(asked.at("/approval"), null, issuer.staff()).text("state"))
                .isEqualTo("EXPIRED");
        await().until(() -> publishedOf(asked).contains("ConsultationExpired"));
    }

    @Test
    void expiresWithItsHold() {
        var asked =
                browser.post("/api/consultations", Browser.formFor(Stage.SILENT).toString(), null);
        var heard = heardOf(asked);
        availability.say(new HoldExpired(heard.therapistId(), heard.consultationId(), heard.start()));
        awaitStatus(asked, "EXPIRED");
    }

    @Test
    void parksWhatIsSaidAboutAConsultationNobodyKnows() {
        var asked =
                browser.post("/api/consultations", Browser.formFor(Stage.SILENT).toString(), null);
        var heard = heardOf(asked);
        var lost = new HoldExpired(
                Stage.RETIRED, new dev.fifteen.contracts.ConsultationId(UUID.randomUUID()), heard.start());
        availability.say(lost);
        await().until(() -> rows("dead_letter") == 1);
        availability.say(Stage.held(heard, null));
        awaitStatus(asked, "CONFIRMED");
        jdbc.sql("delete from dead_letter").update();
    }

    /** The promise: a cancel that was answered with success is never followed by a confirmation. */
    @RepeatedTest(20)
    void isNeverConfirmedAfterItWasCancelled() {
        var asked =
                browser.post("/api/consultations", Browser.formFor(Stage.SILENT).toString(), null);
        var heard = heardOf(asked);
        var cancel = CompletableFuture.supplyAsync(() -> cancel(asked, asked.text("token")));
        availability.say(Stage.held(heard, null));
        assertThat(cancel.join().status()).isEqualTo(200);
        var later = browser.ask(Browser.form());

        assertThat(later.status()).isEqualTo(201);
        assertThat(eventsOf(asked)).endsWith("ConsultationCancelled").doesNotHaveDuplicates();
        assertThat(browser.get(asked.at(""), asked.text("token")).text("status"))
                .isEqualTo("CANCELLED");
    }

    /** Two instances know nothing of each other's locks: the database puts them in order. */
    @Test
    void decidesAgainWhenAnotherInstanceWasFirst() {
        var asked =
                browser.post("/api/consultations", Browser.formFor(Stage.SILENT).toString(), null);
        var cancel = transactions.execute(other -> {
            confirmElsewhere(asked);
            var mine = CompletableFuture.supplyAsync(() -> cancel(asked, asked.text("token")));
            await().until(() -> waitingForALock() == 1);
            return mine;
        });

        assertThat(cancel.join().status()).isEqualTo(200);
        assertThat(eventsOf(asked))
                .containsExactly("ConsultationRequested", "ConsultationConfirmed", "ConsultationCancelled");
    }

    private void confirmElsewhere(Answer asked) {
        jdbc.sql("""
                        insert into domain_event (aggregate_identifier, sequence_number, type, event_identifier, meta_data, payload,
                          payload_type, time_stamp)
                        select aggregate_identifier, 1, type, gen_random_uuid()::text, meta_data,
                          json_build_object('consultationId', aggregate_identifier, 'therapistId', ?::text,
                            'start', ?::text, 'end', ?::text)::text,
                          'dev.fifteen.booking.ConsultationConfirmed', time_stamp
                        from domain_event where aggregate_identifier = ?""")
                .params(
                        Stage.SILENT.toString(),
                        Stage.START.toString(),
                        Stage.START.plusSeconds(900).toString(),
                        asked.text("id"))
                .update();
    }

    private int waitingForALock() {
        return CompletableFuture.supplyAsync(() -> jdbc.sql(
                                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single())
                .join();
    }

    private Answer cancel(Answer asked, String bearer) {
        return browser.post(asked.at("/cancellation"), null, bearer);
    }
}
