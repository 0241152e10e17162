package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.booking.Browser.Answer;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.TherapistProfile;
import dev.fifteen.contracts.availability.TherapistRegistered;
import dev.fifteen.testing.Issuer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

abstract class RosterFacts extends Facts {

    private final TherapistId therapist = new TherapistId(UUID.randomUUID());
    private final String herself = Issuer.shared().therapist(therapist.value());

    /** One for each test, with a list of their own. */
    @BeforeEach
    void takeInATherapist() {
        availability.answer(therapist, wish -> List.of(Stage.held(wish, null)));
        availability.say(new TherapistRegistered(
                therapist,
                new TherapistProfile(
                        "Noa",
                        "MFT",
                        List.of("en", "he"),
                        List.of("individual", "couples"),
                        List.of(new Licence(new Place("US-CA"), "1", LocalDate.of(2030, 1, 1))),
                        ZoneId.of("America/Los_Angeles"),
                        List.of(Channel.VIDEO))));
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from therapist where therapist_id = ? and profile is not null")
                                .param(therapist.value())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    @Test
    void showsATherapistWhoComesAndWhatTheyAnswered() {
        var asked = ask("2027-01-11T17:00:00Z");
        var list = list("", herself);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.header("Cache-Control")).isEqualTo("no-store");
        var entry = list.json().at("/items/0");
        assertThat(entry.get("id").asString()).isEqualTo(asked.text("id"));
        assertThat(entry.get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(entry.at("/persons/0/name").asString()).isEqualTo("אנה כהן 🙂");
        assertThat(entry.at("/persons/0/phone").asString()).isEqualTo("+12133734253");
        assertThat(entry.at("/persons/0/answers/note").asString()).startsWith("We argue.");
        assertThat(list.json().has("nextCursor")).isFalse();
    }

    @Test
    void showsStaffNoAnswers() {
        ask("2027-01-11T17:00:00Z");
        var list = list("", Issuer.shared().staff());

        assertThat(list.json().at("/items/0/persons/0/name").asString()).isEqualTo("אנה כהן 🙂");
        assertThat(list.response().body()).doesNotContain("answers", "argue", "communication");
    }

    @Test
    void showsNothingToAnybodyElse() {
        var asked = ask("2027-01-11T17:00:00Z");

        assertThat(list("", null).status()).isEqualTo(401);
        assertThat(list("", asked.text("token")).status()).isEqualTo(401);
        assertThat(list("", Issuer.shared().therapist(Stage.INSTANT.value())).status())
                .isEqualTo(403);
        assertThat(browser.get(path(".csv"), Issuer.shared().therapist(Stage.INSTANT.value()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void countsDaysInTheTherapistsZone() {
        ask("2027-01-12T07:45:00Z");
        ask("2027-01-12T08:00:00Z");

        assertThat(startsOf(list("?from=2027-01-11&to=2027-01-11", herself))).containsExactly("2027-01-12T07:45:00Z");
        assertThat(startsOf(list("?from=2027-01-12", herself))).containsExactly("2027-01-12T08:00:00Z");
    }

    @Test
    void goesOnPageByPage() {
        for (var start : List.of("2027-01-11T17:00:00Z", "2027-01-11T17:15:00Z", "2027-01-11T17:00:00Z")) {
            ask(start);
        }
        var first = list("?limit=2", herself);
        var second = list("?limit=2&cursor=" + first.text("nextCursor"), herself);

        assertThat(startsOf(first)).containsExactly("2027-01-11T17:00:00Z", "2027-01-11T17:00:00Z");
        assertThat(startsOf(second)).containsExactly("2027-01-11T17:15:00Z");
        assertThat(second.json().has("nextCursor")).isFalse();
    }

    @Test
    void countsHowFarRequestsCameByTheWeekTheyWereMadeIn() {
        var attended = ask("2027-01-11T17:00:00Z");
        var cancelled = ask("2027-01-11T17:15:00Z");
        browser.post(cancelled.at("/cancellation"), null, cancelled.text("token"));
        clock.set(Instant.parse("2027-01-11T17:00:00Z"));
        browser.post(attended.at("/attendance"), "{\"attended\":true}", herself);
        // Sunday night in Los Angeles is not yet the week that has begun in UTC.
        clock.set(Instant.parse("2027-01-18T07:59:00Z"));
        availability.answer(therapist, wish -> List.of(Stage.refused(wish)));
        browser.ask(form("2027-01-25T17:00:00Z"));
        clock.set(Instant.parse("2027-01-18T08:00:00Z"));
        browser.ask(form("2027-01-25T17:00:00Z"));

        var weeks = funnel("&from=2026-12-01", Issuer.shared().staff()).json().get("items");
        assertThat(weeks).hasSize(3);
        assertThat(weeks.get(0).get("asked").asInt()).isEqualTo(2);
        assertThat(weeks.get(0).get("held").asInt()).isEqualTo(2);
        assertThat(weeks.get(0).get("confirmed").asInt()).isEqualTo(2);
        assertThat(weeks.get(0).get("attended").asInt()).isEqualTo(1);
        assertThat(weeks.get(1).get("week").asString()).isEqualTo("2027-01-11");
        assertThat(weeks.get(1).get("asked").asInt()).isEqualTo(1);
        assertThat(weeks.get(1).get("held").asInt()).isZero();
        assertThat(weeks.get(2).get("week").asString()).isEqualTo("2027-01-18");
        assertThat(funnel("&from=2027-01-18", Issuer.shared().staff()).json().get("items"))
                .hasSize(1);
    }

    @Test
    void countsForStaffOnlyAndNamesDaysThatAreNone() {
        assertThat(funnel("", null).status()).isEqualTo(401);
        assertThat(funnel("", herself).status()).isEqualTo(403);
        assertThat(funnel("&to=2027-13-01", Issuer.shared().staff())
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("to");
    }

    private Answer funnel(String range, @Nullable String bearer) {
        return browser.get("/api/consultations/funnel?therapist=" + therapist + range, bearer);
    }

    @Test
    void findsByStatus() {
        var cancelled = ask("2027-01-11T17:00:00Z");
        browser.post(cancelled.at("/cancellation"), null, cancelled.text("token"));
        ask("2027-01-11T17:15:00Z");

        assertThat(startsOf(list("?status=CANCELLED", herself))).containsExactly("2027-01-11T17:00:00Z");
        assertThat(startsOf(list("?status=CANCELLED,CONFIRMED", herself))).hasSize(2);
        assertThat(startsOf(list("?status=AWAITING_APPROVAL", herself))).isEmpty();
    }

    @Test
    void showsAnErasedPersonAsSuch() {
        var asked = ask("2027-01-11T17:00:00Z");
        jdbc.sql("delete from vault_person where person_id = ?")
                .param(heardOf(asked).requesterId().value())
                .update();

        assertThat(list("", herself).json().at("/items/0/persons/0/erased").asBoolean())
                .isTrue();
    }

    @Test
    void exportsASpreadsheetInWhichNoNameIsAFormula() {
        var form = form("2027-01-11T17:00:00Z");
        Browser.person(form).put("name", "=HYPERLINK(\"https://evil.example\")");
        browser.ask(form);
        var csv = browser.get(path(".csv?status=CONFIRMED"), herself);

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"consultations.csv\"");
        var lines = csv.response().body().split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("\ufeffid,status,start");
        assertThat(lines[1])
                .contains("\"2027-01-11 09:00\"", "\"'=HYPERLINK(\"\"https://evil.example\"\")\"", "\"'+12133734253\"")
                .doesNotContain("argue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=SLEEPING",
                "from=tomorrow",
                "from=2027-02-30",
                "to=+999999999-12-31",
                "from=2027-01-12&to=2027-01-11",
                "cursor=%25%25",
                "cursor=AAAA",
                "limit=0",
                "limit=201",
                "limit=many"
            })
    void namesAParameterThatIsNone(String query) {
        var answer = list("?" + query, herself);

        assertThat(answer.status()).describedAs(answer.response().body()).isEqualTo(400);
        assertThat(query).contains(answer.json().at("/errors/0/field").asString() + "=");
    }

    @Test
    void knowsNoStrangersList() {
        assertThat(browser.get(
                                "/api/therapists/" + UUID.randomUUID() + "/consultations",
                                Issuer.shared().staff())
                        .status())
                .isEqualTo(404);
    }

    private Answer ask(String start) {
        var asked = browser.ask(form(start));
        assertThat(asked.status()).isEqualTo(201);
        return asked;
    }

    private ObjectNode form(String start) {
        return Browser.formFor(therapist).put("start", start);
    }

    private Answer list(String query, @Nullable String bearer) {
        return browser.get(path(query), bearer);
    }

    private String path(String rest) {
        return "/api/therapists/" + therapist + "/consultations" + rest;
    }

    private static List<String> startsOf(Answer list) {
        return list.json().get("items").findValuesAsString("start");
    }
}
