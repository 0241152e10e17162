package dev.fifteen.availability;

import static dev.fifteen.availability.Samples.MARC;
import static dev.fifteen.availability.Samples.MORNINGS_IN_LOS_ANGELES;
import static dev.fifteen.availability.Samples.MORNINGS_IN_TORONTO;
import static dev.fifteen.availability.Samples.NOA;
import static dev.fifteen.availability.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.availability.Http.Answer;
import dev.fifteen.testing.ManualClock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What anyone may ask again and again. */
@ServiceTest
class OpeningsIT {

    @Autowired
    private Http http;

    @Autowired
    private ManualClock clock;

    private String noa = "";
    private String marc = "";

    @BeforeEach
    void openTwoCalendars() {
        clock.set(ServiceTest.NOW);
        noa = http.takeIn(NOA, MORNINGS_IN_LOS_ANGELES).toString();
        marc = http.takeIn(MARC, MORNINGS_IN_TORONTO).toString();
    }

    @AfterEach
    void close() {
        http.staff().delete("/api/therapists/" + noa);
        http.staff().delete("/api/therapists/" + marc);
    }

    @Test
    void showsADayOfATherapist() {
        Answer answer = http.anyone().get("/api/openings?therapist=" + noa + "&from=2027-01-11&days=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body().path("therapistId").asString()).isEqualTo(noa);
        assertThat(answer.body().path("zone").asString()).isEqualTo("America/Los_Angeles");
        assertThat(starts(answer))
                .hasSize(12)
                .startsWith("2027-01-11T17:00:00Z")
                .endsWith("2027-01-11T19:45:00Z");
        assertThat(answer.body().path("openings").path(0).path("end").asString())
                .isEqualTo("2027-01-11T17:15:00Z");
    }

    @Test
    void countsDaysInTheZoneOfWhoAsks() {
        Answer answer = http.anyone().get("/api/openings?therapist=" + noa + "&from=2027-01-12&days=1&zone=Asia/Tokyo");

        // The therapist's Monday morning is Tuesday's small hours in Tokyo.
        assertThat(answer.body().path("zone").asString()).isEqualTo("Asia/Tokyo");
        assertThat(starts(answer)).hasSize(12).startsWith("2027-01-11T17:00:00Z");
    }

    @Test
    void followsTheRulesAtOnce() {
        http.staff().put("/api/therapists/" + noa + "/calendar/rules", RULES);
        assertThat(starts(http.anyone().get("/api/openings?therapist=" + noa + "&days=1")))
                .containsExactly(
                        "2027-01-11T17:00:00Z",
                        "2027-01-11T17:30:00Z",
                        "2027-01-11T18:00:00Z",
                        "2027-01-11T18:30:00Z",
                        "2027-01-11T19:00:00Z",
                        "2027-01-11T19:30:00Z");
    }

    @Test
    void changesItsTagWhenTheAnswerChanges() {
        String path = "/api/openings?therapist=" + noa + "&days=2";
        String tag = http.anyone().get(path).header("ETag");
        assertThat(http.anyone().with("If-None-Match", tag).get(path).status()).isEqualTo(304);

        clock.advance(Duration.ofMinutes(1));
        assertThat(http.anyone().with("If-None-Match", tag).get(path).status())
                .as("nine o'clock is too soon now")
                .isEqualTo(200);

        String later = http.anyone().get(path).header("ETag");
        clock.advance(Duration.ofMinutes(13));
        http.staff().put("/api/therapists/" + noa, NOA.replace("LMFT\"", "LMFT, PhD\""));
        assertThat(http.anyone().with("If-None-Match", later).get(path).status())
                .as("nothing in it has changed")
                .isEqualTo(304);
        assertThat(http.anyone()
                        .get("/api/openings?therapist=" + noa + "&days=3")
                        .header("ETag"))
                .as("three days of two with hours")
                .isEqualTo(later);
    }

    @Test
    void keepsItsTagThroughWhatChangesNothingInIt() {
        String monday = "/api/openings?therapist=" + noa + "&days=1";
        String calendar = "/api/therapists/" + noa + "/calendar";
        String tag = http.anyone().get(monday).header("ETag");

        http.staff().put(calendar + "/overrides/2027-01-12", "{\"hours\": []}");
        String lunch = "{\"from\": \"2027-01-11T20:00:00Z\", \"to\": \"2027-01-11T21:00:00Z\"}";
        http.staff().post(calendar + "/blocks", lunch);
        assertThat(http.anyone().get(monday).header("ETag"))
                .as("another day, and a time without hours")
                .isEqualTo(tag);

        String block = http.staff()
                .post(calendar + "/blocks", lunch.replace("T20", "T19").replace("T21", "T20"))
                .body()
                .path("id")
                .asString();
        assertThat(http.anyone().get(monday).header("ETag")).isNotEqualTo(tag);

        http.staff().delete(calendar + "/blocks/" + block);
        assertThat(http.anyone().get(monday).header("ETag"))
                .as("it says what it said")
                .isEqualTo(tag);
    }

    @Test
    void findsTheEarliestOfAll() {
        Answer answer = http.anyone().get("/api/openings?service=couples&language=en&limit=13");

        assertThat(starts(answer)).hasSize(13).isSorted();
        assertThat(answer.body().path("openings").path(11).path("therapistId").asString())
                .isEqualTo(noa);
        assertThat(answer.body().path("openings").path(12).path("therapistId").asString())
                .isEqualTo(marc);
        assertThat(answer.body().path("openings").path(12).path("start").asString())
                .isEqualTo("2027-01-12T14:00:00Z");
    }

    @Test
    void findsOnlyThoseLicensedOnTheDay() {
        assertThat(starts(http.anyone().get("/api/openings?place=CA-ON"))).hasSize(4);
        assertThat(starts(http.anyone().get("/api/openings?place=CA-QC"))).isEmpty();
        assertThat(starts(http.anyone().get("/api/openings?therapist=" + marc + "&place=US-CA")))
                .isEmpty();
        http.staff().put("/api/therapists/" + noa + "/licences", """
                        [{"place": "US-CA", "number": "1", "validUntil": "2027-01-11"}]""");
        assertThat(starts(http.anyone().get("/api/openings?therapist=" + noa + "&days=2")))
                .hasSize(12);
    }

    @Test
    void offersNothingOfARetiredTherapist() {
        http.staff().delete("/api/therapists/" + noa);
        assertThat(starts(http.anyone().get("/api/openings?therapist=" + noa))).isEmpty();
        assertThat(starts(http.anyone().get("/api/openings?place=US-CA"))).isEmpty();
    }

    @Test
    void knowsNobodyElse() {
        assertThat(http.anyone()
                        .get("/api/openings?therapist=" + new UUID(7, 7))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "therapist, nobody",
        "therapist, ''",
        "from, 2027-02-30",
        "from, yesterday",
        "from, 1999-12-31",
        "from, %2B999999999-12-31",
        "days, 0",
        "days, 63",
        "days, -1",
        "days, 99999999999",
        "zone, Mars/Olympus",
        "zone, GMT%2B2",
        "place, California",
        "limit, 0",
        "limit, 201",
    })
    void saysWhatIsWrong(String parameter, String value) {
        Answer answer = http.anyone().get("/api/openings?" + parameter + "=" + value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(parameter);
    }

    private static Stream<String> starts(Answer answer) {
        return answer.body()
                .path("openings")
                .valueStream()
                .map(opening -> opening.path("start").asString());
    }
}
