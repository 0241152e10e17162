package dev.fifteen.availability;

import static dev.fifteen.availability.Samples.MARC;
import static dev.fifteen.availability.Samples.MORNINGS_IN_TORONTO;
import static dev.fifteen.availability.Samples.NOA;
import static dev.fifteen.availability.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.availability.Http.Answer;
import dev.fifteen.platform.web.IdempotencyKeys;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class TherapistsIT {

    private static final String TEXTED =
            NOA.replace("\"email\"", "\"phone\": \"+1 (213) 373-4253\", \"requestChannel\": \"SMS\", \"email\"");
    private static final String UNKNOWN = "/api/therapists/" + new UUID(7, 7);

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void letNobodyStay() {
        http.anyone()
                .get("/api/therapists?limit=200")
                .body()
                .path("items")
                .forEach(therapist -> http.staff()
                        .delete("/api/therapists/" + therapist.path("id").asString()));
    }

    @Nested
    class Staff {

        @Test
        void takeATherapistIn() {
            Answer answer = http.staff().with("Idempotency-Key", "noa").post("/api/therapists", NOA);

            String id = IdempotencyKeys.idFor("/api/therapists", "noa").toString();
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.header("Location")).isEqualTo("/api/therapists/" + id);
            assertThat(answer.body().path("id").asString()).isEqualTo(id);
            assertThat(answer.body().path("email").asString()).isEqualTo("noa@harbour.example");
            assertThat(answer.body().path("licences").path(0).path("place").asString())
                    .isEqualTo("US-CA");
        }

        @Test
        void takeNobodyInTwiceByOneKey() {
            var caller = http.staff().with("Idempotency-Key", "twice");
            assertThat(caller.post("/api/therapists", NOA).body())
                    .isEqualTo(caller.post("/api/therapists", NOA).body());
            assertThat(caller.post("/api/therapists", MARC).status()).isEqualTo(422);
            assertThat(http.anyone().get("/api/therapists").body().path("items"))
                    .hasSize(1);
        }

        @Test
        void keepTheAddressOutOfTheEvents() {
            takeIn(NOA);
            assertThat(jdbc.sql("SELECT count(*) FROM domain_event WHERE payload LIKE '%@%' OR meta_data LIKE '%@%'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }

        @Test
        void sayByWhichWayATherapistHearsOfRequests() {
            String noa = takeIn(NOA);
            assertThat(http.staff().put(noa, NOA).body().path("requestChannel").asString())
                    .isEqualTo("MAIL");

            var texted = http.staff().put(noa, TEXTED).body();

            assertThat(texted.path("phone").asString()).isEqualTo("+12133734253");
            assertThat(texted.path("requestChannel").asString()).isEqualTo("SMS");
            assertThat(jdbc.sql(
                                    "SELECT count(*) FROM domain_event WHERE strpos(payload || meta_data, '2133734253') > 0")
                            .query(Long.class)
                            .single())
                    .isZero();
        }

        @Test
        void changeATherapist() {
            String noa = takeIn(NOA);
            Answer answer = http.staff().put(noa, MARC);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("email").asString()).isEqualTo("marc@harbour.example");
            assertThat(http.anyone().get(noa).body().path("name").asString()).isEqualTo("Marc Tremblay");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"licences\": %s}", "%s"})
        void changeLicences(String form) {
            String noa = takeIn(NOA);
            String licences = "[{\"place\": \"US-OR\", \"number\": \"T 2\", \"validUntil\": \"2028-05-31\"}]";
            assertThat(http.staff()
                            .put(noa + "/licences", form.formatted(licences))
                            .status())
                    .isEqualTo(200);
            assertThat(http.anyone().get("/api/therapists?place=US-OR").body().path("items"))
                    .hasSize(1);
            assertThat(http.anyone().get("/api/therapists?place=US-CA").body().path("items"))
                    .isEmpty();
        }

        @Test
        void retireATherapist() {
            String noa = takeIn(NOA);
            assertThat(http.staff().delete(noa).status()).isEqualTo(200);
            assertThat(http.staff().delete(noa).status()).isEqualTo(200);
            assertThat(http.anyone().get(noa).status()).isEqualTo(404);
            assertThat(http.staff().put(noa, NOA).problem()).isEqualTo("therapist-retired");
        }

        @Test
        void findNothingUnderAnUnknownId() {
            assertThat(http.staff().put(UNKNOWN, NOA).status()).isEqualTo(404);
            assertThat(http.staff().put(UNKNOWN + "/licences", "[]").status()).isEqualTo(404);
            assertThat(http.staff().delete(UNKNOWN).status()).isEqualTo(404);
            assertThat(http.staff()
                            .put(UNKNOWN + "/calendar/hours", MORNINGS_IN_TORONTO)
                            .status())
                    .isEqualTo(404);
            assertThat(http.staff().put(UNKNOWN + "/calendar/rules", RULES).status())
                    .isEqualTo(404);
            assertThat(http.staff().get(UNKNOWN + "/calendar/hours").status()).isEqualTo(404);
            assertThat(http.staff().get("/api/therapists/nobody/calendar/hours").status())
                    .isEqualTo(404);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '`',
                value = {
                    "name; \"Noa Levi\"; \"\"",
                    "name; \"Noa Levi\"; \"Noa\\r\\nBcc: x@y.example\"",
                    "name; \"Noa Levi\"; null",
                    "email; noa@harbour.example; noa@harbour.example, eve@y.example",
                    "email; noa@harbour.example; noa",
                    "phone; \"email\": ; \"phone\": \"911\", \"email\":",
                    "phone; \"email\": ; \"phone\": \"213 373 4253\", \"email\":",
                    "phone; \"email\": ; \"requestChannel\": \"SMS\", \"email\":",
                    "requestChannel; \"email\": ; \"requestChannel\": \"FAX\", \"email\":",
                    "languages[1]; \"he\"; \"tlh\"",
                    "languages; [\"en\", \"he\"]; []",
                    "languages; [\"en\", \"he\"]; [\"en\", \"en\"]",
                    "services[0]; \"couples\"; \"surgery\"",
                    "zone; America/Los_Angeles; America/Atlantis",
                    "zone; America/Los_Angeles; +02:00",
                    "channels[1]; \"PHONE\"; \"FAX\"",
                    "licences[0].place; US-CA; California",
                    "licences[0].validUntil; 2030-01-01; 2030-02-30",
                    "licences[0].number; \"LMFT 1\"; \"\"",
                    "id; {\"name\"; {\"id\": \"1\", \"name\"",
                    "status; {\"name\"; {\"status\": \"RETIRED\", \"name\"",
                })
        void areToldWhatIsWrong(String field, String right, String wrong) {
            Answer answer = http.staff().post("/api/therapists", NOA.replace(right, wrong));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.faults()).contains(field);
        }

        @Test
        void areRefusedALineOfAMegabyte() {
            Answer answer = http.staff().post("/api/therapists", NOA.replace("Noa Levi", "N".repeat(1_000_000)));
            assertThat(answer.faults()).containsExactly("name");
        }

        @Test
        void mayUseAnyScript() {
            String id = takeIn(NOA.replace("Noa Levi", "נועה לוי 🌱"));
            assertThat(http.anyone().get(id).body().path("name").asString()).isEqualTo("נועה לוי 🌱");
        }
    }

    @Nested
    class Anyone {

        @Test
        void findsThoseWhoFit() {
            takeIn(NOA);
            takeIn(MARC);
            assertThat(names("")).containsExactly("Marc Tremblay", "Noa Levi");
            assertThat(names("?service=&language=&place=")).containsExactly("Marc Tremblay", "Noa Levi");
            assertThat(names("?service=individual")).containsExactly("Noa Levi");
            assertThat(names("?language=fr")).containsExactly("Marc Tremblay");
            assertThat(names("?service=couples&language=en&place=CA-ON")).containsExactly("Marc Tremblay");
            // That licence ended yesterday.
            assertThat(names("?place=CA-QC")).isEmpty();
        }

        @Test
        void turnsPages() {
            takeIn(NOA);
            takeIn(MARC);
            Answer first = http.anyone().get("/api/therapists?limit=1");
            String cursor = first.body().path("nextCursor").asString();
            assertThat(names("?limit=1&cursor=" + cursor)).containsExactly("Noa Levi");
            assertThat(http.anyone()
                            .get("/api/therapists?limit=1&cursor=" + cursor)
                            .body()
                            .has("nextCursor"))
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource({"place, California", "limit, 0", "limit, 201", "limit, x", "cursor, 12"})
        void isToldWhatIsWrong(String parameter, String value) {
            Answer answer = http.anyone().get("/api/therapists?" + parameter + "=" + value);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.faults()).containsExactly(parameter);
        }

        @Test
        void seesNoAddress() {
            assertThat(http.anyone().get(takeIn(TEXTED)).body().propertyNames())
                    .contains("name")
                    .doesNotContain("email", "phone", "requestChannel");
        }

        @Test
        void changesNothing() {
            String noa = takeIn(NOA);
            assertThat(http.anyone().post("/api/therapists", NOA).status()).isEqualTo(401);
            assertThat(http.anyone().put(noa, NOA).status()).isEqualTo(401);
            assertThat(http.anyone().put(noa + "/licences", "[]").status()).isEqualTo(401);
            assertThat(http.anyone().delete(noa).status()).isEqualTo(401);
            assertThat(http.anyone()
                            .put(noa + "/calendar/hours", MORNINGS_IN_TORONTO)
                            .status())
                    .isEqualTo(401);
        }

        @Test
        void readsAboutThePractice() {
            var practice = http.anyone().get("/api/practice").body();
            assertThat(practice.path("languages").valueStream().map(node -> node.asString()))
                    .containsExactly("en", "fr", "he");
            assertThat(practice.path("services").path(1).path("attendance").asString())
                    .isEqualTo("COUPLE");
            assertThat(practice.path("services")
                            .path(1)
                            .path("names")
                            .path("he")
                            .asString())
                    .isEqualTo("טיפול זוגי");
            assertThat(practice.path("confidentialityPolicy").propertyNames()).containsExactly("en", "fr", "he");
            assertThat(practice.path("crisisLines").path(0).path("number").asString())
                    .isEqualTo("988");
            assertThat(practice.path("postalAddress")).hasSize(3);
        }
    }

    @Nested
    class Services {

        @Test
        void learnTheAddress() {
            String path = takeIn(TEXTED).replace("/api/", "/internal/");
            var told = http.service().get(path).body();
            assertThat(told.path("email").asString()).isEqualTo("noa@harbour.example");
            assertThat(told.path("phone").asString()).isEqualTo("+12133734253");
            assertThat(told.path("requestChannel").asString()).isEqualTo("SMS");
            assertThat(http.service()
                            .get("/internal/therapists/" + new UUID(7, 7))
                            .status())
                    .isEqualTo(404);
            assertThat(http.staff().get(path).status()).isEqualTo(403);
            assertThat(http.anyone().get(path).status()).isEqualTo(401);
        }
    }

    private String takeIn(String therapist) {
        return "/api/therapists/"
                + http.staff()
                        .post("/api/therapists", therapist)
                        .body()
                        .path("id")
                        .asString();
    }

    private java.util.stream.Stream<String> names(String query) {
        return http.anyone()
                .get("/api/therapists" + query)
                .body()
                .path("items")
                .valueStream()
                .map(therapist -> therapist.path("name").asString());
    }
}
