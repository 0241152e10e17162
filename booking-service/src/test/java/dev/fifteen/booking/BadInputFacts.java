package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

abstract class BadInputFacts extends Facts {

    static Stream<Bad> bad() {
        return Stream.of(
                bad("a start in the past", "start", form -> form.put("start", "2027-01-04T07:45:00Z")),
                bad("a start long ago", "start", form -> form.put("start", "1066-10-14T09:00:00Z")),
                bad("a start that is now", "start", form -> form.put("start", "2027-01-04T08:00:00Z")),
                bad("a start off the grid", "start", form -> form.put("start", "2027-01-11T17:07:00Z")),
                bad("a start off by a second", "start", form -> form.put("start", "2027-01-11T17:00:01Z")),
                bad("a start beyond all horizons", "start", form -> form.put("start", "9999-12-31T00:00:00Z")),
                bad("a start that is no time", "start", form -> form.put("start", "tomorrow")),
                bad("a start without a zone", "start", form -> form.put("start", "2027-01-11T17:00:00")),
                bad("no start", "start", form -> form.remove("start")),
                bad("a null start", "start", form -> form.putNull("start")),
                bad("no therapist", "therapistId", form -> form.remove("therapistId")),
                bad("a therapist that is no id", "therapistId", form -> form.put("therapistId", "ruth")),
                bad("a service the practice has not", "service", form -> form.put("service", "massage")),
                bad("a service of 200 characters", "service", form -> form.put("service", "x".repeat(200))),
                bad("a channel there is not", "channel", form -> form.put("channel", "PIGEON")),
                bad("a channel by number", "channel", form -> form.put("channel", 0)),
                bad("no language", "language", form -> form.put("language", "")),
                bad("a place that is none", "place", form -> form.put("place", "California")),
                bad("a place with a line break", "place", form -> form.put("place", "US-CA\n")),
                bad("a zone that is none", "zone", form -> form.put("zone", "Mars/Olympus")),
                bad("a zone that is an offset", "zone", form -> form.put("zone", "+05:00")),
                bad("no person", "person", form -> form.remove("person")),
                bad("a person who is a text", "person", form -> form.put("person", "Ann")),
                person("no name", "name", person -> person.remove("name")),
                person("a blank name", "name", person -> person.put("name", "  ")),
                person("a name of a megabyte", "name", person -> person.put("name", "x".repeat(1 << 20))),
                person("a name with a line break", "name", person -> person.put("name", "Ann\r\nBcc: bob@example.org")),
                person("a name with a NUL", "name", person -> person.put("name", "Ann\u0000")),
                person("a name with an escape", "name", person -> person.put("name", "Ann\u001b[2J")),
                person("a name written backwards", "name", person -> person.put("name", "Ann\u202egro")),
                person("a name that is a number", "name", person -> person.put("name", 15)),
                person("a name that is a list", "name", person -> person.putArray("name")),
                person("no address", "email", person -> person.remove("email")),
                person("two addresses", "email", person -> person.put("email", "a@example.org, b@example.org")),
                person(
                        "an address with a header",
                        "email",
                        person -> person.put("email", "a@example.org\r\nCc: b@c.de")),
                person("an address with a name", "email", person -> person.put("email", "Ann <ann@example.org>")),
                person("an address that is none", "email", person -> person.put("email", "ann")),
                person("a telephone that is none", "phone", person -> person.put("phone", "555-CALL-ME-MAYBE")),
                person("a telephone too short", "phone", person -> person.put("phone", "+1 213")),
                bad("a call without a number", "person.phone", form -> {
                    Browser.person(form).remove("phone");
                    form.put("channel", "PHONE");
                }),
                person("no consent", "plainMailAccepted", person -> person.remove("plainMailAccepted")),
                person("consent denied", "plainMailAccepted", person -> person.put("plainMailAccepted", false)),
                person("consent as a text", "plainMailAccepted", person -> person.put("plainMailAccepted", "perhaps")),
                person(
                        "a note too long",
                        "answers.note",
                        person -> answers(person).put("note", "x".repeat(2001))),
                person(
                        "a note with a NUL",
                        "answers.note",
                        person -> answers(person).put("note", "x\u0000")),
                person(
                        "a topic that is null",
                        "answers.topics[0]",
                        person -> answers(person).putArray("topics").addNull()),
                person(
                        "an answer nobody asked for",
                        "answers.age",
                        person -> answers(person).put("age", 44)),
                bad("a partner for one", "partner", form -> partner(form, "dan@example.org")),
                bad("a couple without a partner", "partner", form -> form.put("service", "couples")),
                bad("a partner without a name", "partner.name", form -> {
                    form.put("service", "couples");
                    partner(form, "dan@example.org").remove("name");
                }),
                bad("a partner with the own address", "partner.email", form -> {
                    form.put("service", "couples");
                    partner(form, Browser.person(form).get("email").asString().toUpperCase(java.util.Locale.ROOT));
                }),
                bad("an unknown field", "colour", form -> form.put("colour", "red")),
                bad("a status", "status", form -> form.put("status", "CONFIRMED")),
                bad("an id", "id", form -> form.put("id", UUID.randomUUID().toString())),
                bad(
                        422,
                        "therapist-unavailable",
                        "an unknown therapist",
                        "therapistId",
                        form -> form.put("therapistId", UUID.randomUUID().toString())),
                bad(
                        422,
                        "therapist-unavailable",
                        "a retired therapist",
                        "therapistId",
                        form -> form.put("therapistId", Stage.RETIRED.toString())),
                bad(422, "not-offered", "a language not offered", "language", form -> form.put("language", "fr")),
                bad(422, "not-licensed", "a place without a licence", "place", form -> form.put("place", "US-NY")),
                bad(
                        422,
                        "not-licensed",
                        "a licence that has run out by then",
                        "place",
                        form -> form.put("start", "2027-02-01T17:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void namesTheFieldAndStoresNothing(Bad bad) {
        var before = stored();
        var form = Browser.form();
        bad.spoil.accept(form);
        var answer = browser.ask(form);

        assertThat(answer.status()).describedAs(answer.response().body()).isEqualTo(bad.status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("type")).endsWith("/problems/" + bad.slug);
        assertThat(answer.json().get("errors"))
                .describedAs(answer.response().body())
                .anyMatch(error -> error.get("field").asString().equals(bad.field));
        assertThat(answer.response().body())
                .doesNotContain("Exception", "dev.fifteen.booking")
                .hasSizeLessThan(1000);
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"form\"", "<form/>"})
    void refusesWhatIsNoForm(String body) {
        var before = stored();
        var answer = browser.post("/api/consultations", body, null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("type")).endsWith("/problems/invalid-request");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void refusesHalfACharacter() {
        var before = stored();
        var answer =
                browser.post("/api/consultations", Browser.form().toString().replace("אנה", "\\ud83d"), null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().body()).contains("person.name");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        var form = Browser.form();
        Browser.person(form).put("name", "").put("email", "ann");
        var answer = browser.ask(form);

        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("person.name", "person.email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "אנה כהן",
                "Zoë 🙂",
                "👩‍👩‍👧 Family",
                "Nguyễn Thị Minh Khai",
                "O'Neill-Smith, Jr.",
                "مريم",
                "José\u0301"
            })
    void takesEverybodysName(String name) {
        var form = Browser.form();
        Browser.person(form).put("name", name);
        var asked = browser.ask(form);

        assertThat(asked.status()).isEqualTo(201);
        assertThat(browser.get(asked.at(""), asked.text("token"))
                        .json()
                        .at("/attendees/0/name")
                        .asString())
                .isEqualTo(name);
    }

    @Test
    void takesALicenceOnItsLastDayInTheTherapistsZone() {
        // 23:45 on the 31st in Los Angeles, and already February in UTC.
        assertThat(browser.ask(Browser.form().put("start", "2027-02-01T07:45:00Z"))
                        .status())
                .isEqualTo(201);
    }

    private static Bad bad(String what, String field, Consumer<ObjectNode> spoil) {
        return bad(400, "invalid-request", what, field, spoil);
    }

    private static Bad bad(int status, String slug, String what, String field, Consumer<ObjectNode> spoil) {
        return new Bad(what, status, slug, field, spoil);
    }

    private static Bad person(String what, String field, Consumer<ObjectNode> spoil) {
        return bad(what, "person." + field, form -> spoil.accept(Browser.person(form)));
    }

    private static ObjectNode answers(ObjectNode person) {
        return (ObjectNode) person.get("answers");
    }

    private static ObjectNode partner(ObjectNode form, String email) {
        return form.putObject("partner").put("name", "Dan").put("email", email);
    }

    record Bad(String what, int status, String slug, String field, Consumer<ObjectNode> spoil) {
        @Override
        public String toString() {
            return what;
        }
    }
}
