package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.booking.Browser.Answer;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.booking.LicenceOverridden;
import dev.fifteen.contracts.booking.RescheduleRequested;
import dev.fifteen.testing.Issuer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

abstract class OverrideFacts extends Facts {

    private static final Instant AFTER_THE_LICENCE = Instant.parse("2027-02-02T17:00:00Z");
    private static final String OVERRIDE =
            "{\"reason\":\"INTERSTATE_COMPACT\",\"note\":\"Her PSYPACT number is 4711.\"}";

    private final Issuer issuer = Issuer.shared();

    @Test
    void letsStaffAskWhereNobodyIsLicensed() {
        var asked = ask(form(OVERRIDE), issuer.staff());

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.text("status")).isEqualTo("CONFIRMED");
        assertThat(eventsOf(asked))
                .containsExactly("ConsultationRequested", "LicenceOverridden", "ConsultationConfirmed");
        assertThat(heardOf(asked).licenceOverride()).isEqualTo(LicenceOverride.INTERSTATE_COMPACT);
        var told = told(asked);
        assertThat(told.place()).isEqualTo(new Place("US-NV"));
        assertThat(told.reason()).isEqualTo(LicenceOverride.INTERSTATE_COMPACT);
        // uuidgen --sha1 --namespace @url --name '<issuer>#test'
        assertThat(told.by().value().version()).isEqualTo(5);
    }

    @Test
    void letsStaffAskAgainForWhoWasRefusedForWantOfALicence() {
        var form = form(null);
        assertThat(browser.ask(form).text("type")).endsWith("/problems/not-licensed");

        assertThat(ask(with(form, OVERRIDE), issuer.staff()).status()).isEqualTo(201);
    }

    @Test
    void isForStaffAlone() {
        var stored = stored();
        for (var bearer : new String[] {null, "a-token", issuer.therapist(Stage.INSTANT.value()), issuer.service()}) {
            var refused = ask(form(OVERRIDE), bearer);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("type")).endsWith("/problems/forbidden");
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("licenceOverride");
        }
        assertThat(stored()).isEqualTo(stored);
    }

    @Test
    void isNotForClientsAndTherapistsWhoMoveACall() {
        var asked = browser.ask(Browser.form());
        for (var bearer : new String[] {asked.text("token"), issuer.therapist(Stage.INSTANT.value())}) {
            assertThat(move(asked, AFTER_THE_LICENCE, OVERRIDE, bearer).status())
                    .isEqualTo(403);
        }
        assertThat(eventsOf(asked)).endsWith("ConsultationConfirmed");
        assertThat(rows("vault_words where topic = 'LICENCE_OVERRIDE' and person_id in"
                        + " (select requester_id from status_page where consultation_id = '" + asked.text("id") + "')"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|licenceOverride.reason",
                "{\"note\":\"because\"}|licenceOverride.reason",
                "{\"reason\":\"BECAUSE\"}|licenceOverride.reason",
                "{\"reason\":\"LICENCE_PENDING\",\"note\":\"a\\u0000b\"}|licenceOverride.note"
            })
    void namesWhatIsWrongWithIt(String override, String field) {
        var stored = stored();
        var refused = ask(form(override), issuer.staff());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(stored()).isEqualTo(stored);
    }

    @Test
    void letsStaffMoveACallBeyondALicence() {
        var asked = browser.ask(Browser.form());
        assertThat(move(asked, AFTER_THE_LICENCE, null, issuer.staff()).text("type"))
                .endsWith("/problems/not-licensed");

        var moved = move(asked, AFTER_THE_LICENCE, OVERRIDE, issuer.staff());

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("start")).isEqualTo(AFTER_THE_LICENCE.toString());
        assertThat(eventsOf(asked)).endsWith("LicenceOverridden", "RescheduleRequested", "ConsultationRescheduled");
        assertThat(told(asked).reason()).isEqualTo(LicenceOverride.INTERSTATE_COMPACT);
    }

    @Test
    void holdsWhenTheClientMovesTheCall() {
        var asked = ask(form(OVERRIDE), issuer.staff());
        var moved = move(asked, AFTER_THE_LICENCE, null, asked.text("token"));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(eventsOf(asked)).containsOnlyOnce("LicenceOverridden");
        var wish = await().until(
                        () -> availability.heardOf(RescheduleRequested.class).stream()
                                .filter(event -> event.consultationId().equals(idOf(asked)))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
        assertThat(wish.licenceOverride()).isEqualTo(LicenceOverride.INTERSTATE_COMPACT);
    }

    @Test
    void isOneRequestWhenItIsSentTwice() {
        var form = form(OVERRIDE).toString();
        var key = UUID.randomUUID().toString();
        var first =
                browser.post("/api/consultations", form, issuer.staff(), "Prefer", "wait=10", "Idempotency-Key", key);
        var again =
                browser.post("/api/consultations", form, issuer.staff(), "Prefer", "wait=10", "Idempotency-Key", key);

        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(eventsOf(first)).containsOnlyOnce("LicenceOverridden");
    }

    @Test
    void isMarkedForThePracticeAndItsNoteIsForStaff() {
        var therapist = Stage.takeIn(availability, jdbc);
        var asked = ask(with(Browser.formFor(therapist).put("place", "US-NV"), OVERRIDE), issuer.staff());
        ask(Browser.formFor(therapist).put("start", "2027-01-12T17:00:00Z"), null);
        var path = "/api/therapists/" + therapist + "/consultations";

        var forStaff = browser.get(path, issuer.staff()).json();
        assertThat(forStaff.at("/items/0/licenceOverride")).hasToString(OVERRIDE);
        assertThat(forStaff.at("/items/1").has("licenceOverride")).isFalse();
        assertThat(browser.get(path, issuer.therapist(therapist.value())).json().at("/items/0/licenceOverride"))
                .hasToString("{\"reason\":\"INTERSTATE_COMPACT\"}");
        var lines = browser.get(path + ".csv", issuer.staff()).response().body().split("\r\n");
        assertThat(lines[0]).endsWith(",licenceOverride");
        assertThat(lines[1]).endsWith(",\"INTERSTATE_COMPACT\"");
        assertThat(lines[2]).endsWith(",\"\"");
        assertThat(String.join("", lines)).doesNotContain("4711");
        assertThat(browser.get(asked.at(""), asked.text("token")).response().body())
                .doesNotContain("verrid", "COMPACT", "4711");
    }

    @Test
    void keepsTheNoteOfTheReasonThatHolds() {
        var therapist = Stage.takeIn(availability, jdbc);
        var asked = ask(with(Browser.formFor(therapist), OVERRIDE), issuer.staff());
        move(asked, AFTER_THE_LICENCE, "{\"reason\":\"LICENCE_PENDING\"}", issuer.staff());

        assertThat(browser.get("/api/therapists/" + therapist + "/consultations", issuer.staff())
                        .json()
                        .at("/items/0/licenceOverride"))
                .hasToString("{\"reason\":\"LICENCE_PENDING\"}");
    }

    @Test
    void isForgottenWithTheClientButForTheReason() {
        var asked = ask(form(OVERRIDE), issuer.staff());
        var requester = heardOf(asked).requesterId();
        var kept = "vault_words where topic = 'LICENCE_OVERRIDE' and person_id = '" + requester + "'";
        assertThat(rows(kept)).isOne();
        assertThat(browser.get("/api/clients/" + requester + "/export", issuer.staff())
                        .response()
                        .body())
                .contains("4711");

        browser.post("/api/clients/" + requester + "/erasure", null, issuer.staff());

        assertThat(rows(kept)).isZero();
        assertThat(jdbc.sql("select licence_override from status_page where consultation_id = ?::uuid")
                        .param(asked.text("id"))
                        .query(String.class)
                        .single())
                .isEqualTo("INTERSTATE_COMPACT");
    }

    @Test
    void letsStaffOverrideWhereACallStands() {
        var therapist = Stage.takeIn(availability, jdbc);
        var asked = browser.ask(Browser.formFor(therapist));

        var answer = overrideAt(asked, OVERRIDE, issuer.staff());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("start")).isEqualTo(asked.text("start"));
        assertThat(overrideAt(asked, OVERRIDE, issuer.staff()).status()).isEqualTo(200);

        assertThat(eventsOf(asked)).containsOnlyOnce("LicenceOverridden").endsWith("LicenceOverridden");
        assertThat(told(asked).reason()).isEqualTo(LicenceOverride.INTERSTATE_COMPACT);
        assertThat(browser.get("/api/therapists/" + therapist + "/consultations", issuer.staff())
                        .json()
                        .at("/items/0/licenceOverride"))
                .hasToString(OVERRIDE);
        assertThat(browser.get("/internal/consultations/" + asked.text("id"), issuer.service())
                        .json()
                        .path("licenceOverridden")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void overridesNothingWhereACallStandsForAnybodyElseOrWithoutAReason() {
        var asked = browser.ask(Browser.form());
        var stored = stored();

        assertThat(overrideAt(asked, OVERRIDE, null).status()).isEqualTo(401);
        assertThat(overrideAt(asked, OVERRIDE, asked.text("token")).status()).isEqualTo(401);
        assertThat(overrideAt(asked, OVERRIDE, issuer.therapist(Stage.INSTANT.value()))
                        .status())
                .isEqualTo(403);
        var nothing = overrideAt(asked, "{\"note\":\"because\"}", issuer.staff());
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.json().at("/errors/0/field").asString()).isEqualTo("reason");
        browser.post(asked.at("/cancellation"), null, asked.text("token"));
        var over = overrideAt(asked, OVERRIDE, issuer.staff());
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.text("type")).endsWith("/problems/conflicting-state");
        assertThat(eventsOf(asked)).endsWith("ConsultationCancelled");
        assertThat(rows("vault_words where topic = 'LICENCE_OVERRIDE' and person_id in"
                        + " (select requester_id from status_page where consultation_id = '" + asked.text("id") + "')"))
                .isZero();
        assertThat(rows("vault_person")).isEqualTo(stored.getFirst());
    }

    private Answer overrideAt(Answer asked, String override, @Nullable String bearer) {
        return browser.post(asked.at("/licence-override"), override, bearer);
    }

    private LicenceOverridden told(Answer asked) {
        return await().until(
                        () -> availability.heardOf(LicenceOverridden.class).stream()
                                .filter(event -> event.consultationId().equals(idOf(asked)))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static ConsultationId idOf(Answer asked) {
        return ConsultationId.of(asked.text("id"));
    }

    /** For a place where nobody is licensed. */
    private static ObjectNode form(@Nullable String override) {
        var form = Browser.form().put("place", "US-NV");
        return override == null ? form : with(form, override);
    }

    private static ObjectNode with(ObjectNode form, String override) {
        form.putRawValue("licenceOverride", new tools.jackson.databind.util.RawValue(override));
        return form;
    }

    private Answer ask(ObjectNode form, @Nullable String bearer) {
        return browser.post("/api/consultations", form.toString(), bearer, "Prefer", "wait=10");
    }

    private Answer move(Answer asked, Instant start, @Nullable String override, String bearer) {
        var body = "{\"start\":\"" + start + "\"" + (override == null ? "" : ",\"licenceOverride\":" + override) + "}";
        return browser.post(asked.at("/reschedule"), body, bearer, "Prefer", "wait=10");
    }
}
