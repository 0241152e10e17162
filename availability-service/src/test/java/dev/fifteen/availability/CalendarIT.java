package dev.fifteen.availability;

import static dev.fifteen.availability.Samples.MORNINGS_IN_LOS_ANGELES;
import static dev.fifteen.availability.Samples.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.availability.Http.Answer;
import dev.fifteen.availability.Http.Caller;
import dev.fifteen.availability.calendar.CalendarCommand.HoldSlot;
import dev.fifteen.availability.calendar.CalendarCommand.ReplaceBusyTimes;
import dev.fifteen.availability.calendar.CalendarCommand.TakeSlot;
import dev.fifteen.availability.calendar.FeedId;
import dev.fifteen.availability.memory.Decisions;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.testing.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a therapist does to their calendar, and sees of it. */
@ServiceTest
class CalendarIT {

    private static final Quarter NINE = Quarter.parse("2027-01-11T17:00:00Z");
    private static final String NINE_TO_TEN = """
            {"from": "2027-01-11T17:00:00Z", "to": "2027-01-11T18:00:00Z", "note": "dentist, with Ruth"}""";

    @Autowired
    private Http http;

    @Autowired
    private Decisions decisions;

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String id = "";
    private String calendar = "";

    @BeforeEach
    void openACalendar() {
        clock.set(ServiceTest.NOW);
        id = http.takeIn(NOA, MORNINGS_IN_LOS_ANGELES).toString();
        calendar = "/api/therapists/" + id + "/calendar";
    }

    @Nested
    class Overrides {

        @Test
        void areADayOff() {
            String call = book(NINE);

            Answer answer = noa().put(calendar + "/overrides/2027-01-11", "{\"hours\": []}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(texts(answer.body().path("conflicts"))).containsExactly(call);
            assertThat(openings()).noneMatch(start -> start.startsWith("2027-01-11"));
            assertThat(shown().path("consultations")
                            .path(0)
                            .path("conflicts")
                            .path(0)
                            .asString())
                    .isEqualTo("OUTSIDE_HOURS");
        }

        @Test
        void areOtherHoursUntilTheyAreRemoved() {
            String day = calendar + "/overrides/2027-01-13";
            noa().put(
                            day,
                            "{\"hours\": [{\"from\": \"20:00\", \"to\": \"20:30\"}, {\"from\": \"23:45\", \"to\": \"24:00\"}]}");
            assertThat(openings())
                    .contains("2027-01-14T04:00:00Z", "2027-01-14T04:15:00Z", "2027-01-14T07:45:00Z")
                    .doesNotContain("2027-01-14T04:30:00Z");

            assertThat(noa().delete(day).status()).isEqualTo(200);
            assertThat(noa().delete(day).status()).as("said again").isEqualTo(200);
            assertThat(openings()).doesNotContain("2027-01-14T04:00:00Z");
        }

        @Test
        void nameOnlyWhatTheyBreakThatDay() {
            book(NINE);
            noa().put(calendar + "/overrides/2027-01-11", "{\"hours\": []}");
            assertThat(noa().put(calendar + "/overrides/2027-01-12", "{\"hours\": []}")
                            .body()
                            .path("conflicts"))
                    .isEmpty();
            assertThat(noa().delete(calendar + "/overrides/2027-01-11").body().path("conflicts"))
                    .as("the day has its hours again")
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "2027-01-10; []; date",
                    "2029-01-12; []; date",
                    "2027-02-30; []; date",
                    "tomorrow; []; date",
                    "+999999999-12-31; []; date",
                    "2027-01-11; [{\"from\": \"10:00\", \"to\": \"09:00\"}]; hours[0].to",
                    "2027-01-11; [{\"from\": \"09:00\", \"to\": \"09:00\"}]; hours[0].to",
                    "2027-01-11; [{\"from\": \"09:00\", \"to\": \"25:00\"}]; hours[0].to",
                    "2027-01-11; [{\"from\": \"09:07\", \"to\": \"10:00\"}]; hours[0].from",
                    "2027-01-11; [{\"from\": \"09:00\"}]; hours[0].to",
                    "2027-01-11; [{\"from\": \"09:00\", \"to\": \"11:00\"}, {\"from\": \"10:45\", \"to\": \"12:00\"}]; hours[1]",
                    "2027-01-11; null; hours",
                })
        void areToldWhatIsWrong(String date, String hours, String field) {
            Answer answer = noa().put(calendar + "/overrides/" + date, "{\"hours\": " + hours + "}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.faults()).containsExactly(field);
            assertThat(shown().path("overrides")).isEmpty();
        }

        @Test
        void mayBeOfTodayAndOfTheLastDay() {
            assertThat(noa().put(calendar + "/overrides/2027-01-11", "{\"hours\": []}")
                            .status())
                    .isEqualTo(200);
            assertThat(noa().put(calendar + "/overrides/2029-01-11", "{\"hours\": []}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class Blocks {

        @Test
        void closeTheirTimeUntilTheyAreRemoved() {
            Answer answer = noa().post(calendar + "/blocks", NINE_TO_TEN);
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body().path("conflicts")).isEmpty();
            assertThat(openings()).doesNotContain("2027-01-11T17:00:00Z").contains("2027-01-11T18:00:00Z");

            String block = calendar + "/blocks/" + answer.body().path("id").asString();
            assertThat(noa().delete(block).status()).isEqualTo(200);
            assertThat(openings()).contains("2027-01-11T17:00:00Z");
            assertThat(noa().delete(block).status()).isEqualTo(404);
        }

        @Test
        void nameTheConsultationsThatStand() {
            String call = book(NINE);
            book(NINE.plus(4));
            Answer answer = noa().post(calendar + "/blocks", NINE_TO_TEN);
            assertThat(texts(answer.body().path("conflicts"))).containsExactly(call);
        }

        @Test
        void areMadeOnceByOneKey() {
            var caller = noa().with("Idempotency-Key", "block-" + id);
            assertThat(caller.post(calendar + "/blocks", NINE_TO_TEN).body())
                    .isEqualTo(caller.post(calendar + "/blocks", NINE_TO_TEN).body());
            assertThat(shown().path("blocks")).hasSize(1);
        }

        @Test
        void keepTheirNoteOutOfTheEvents() {
            noa().post(calendar + "/blocks", NINE_TO_TEN);
            assertThat(shown().path("blocks").path(0).path("note").asString()).isEqualTo("dentist, with Ruth");
            assertThat(jdbc.sql("SELECT count(*) FROM domain_event WHERE payload LIKE '%Ruth%'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }

        @Test
        void forgetTheirNoteWhenTheyAreRemoved() {
            String block = noa().post(calendar + "/blocks", NINE_TO_TEN)
                    .body()
                    .path("id")
                    .asString();
            noa().delete(calendar + "/blocks/" + block);
            assertThat(jdbc.sql("SELECT count(*) FROM block_note WHERE block_id = ?::uuid")
                            .param(block)
                            .query(Long.class)
                            .single())
                    .isZero();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "to; 2027-01-11T17:00:00Z; 2027-01-11T18:00:00Z; 2027-01-11T16:00:00Z",
                    "to; 2027-01-11T17:00:00Z; 2027-01-11T18:00:00Z; 2027-01-11T17:00:00Z",
                    "to; 2027-01-11T17:00:00Z; 2027-01-11T18:00:00Z; 2037-01-11T17:00:00Z",
                    "to; 2027-01-11T17:00:00Z; 2027-01-11T18:00:00Z; 2028-02-16T17:00:00Z",
                    "to; 2027-01-11T17:00:00Z; 2027-01-11T18:00:00Z; 2027-01-11T17:50:00Z",
                    "to; 2027-01-11T17:00:00Z; 2027-01-11T18:00:00Z; noon",
                    "to; 2027-01-11T17:00:00Z; 2027-01-11T18:00:00Z; +999999999-01-01T00:00:00Z",
                    "from; 2027-01-11T17:00:00Z; 2027-01-11T17:00:00Z; 2027-01-11T16:59:59Z",
                    "from; 2027-01-11; 2027-01-11; 2027-01-32",
                    "note; dentist; dentist; dent\\u0000ist",
                    "reason; \"note\"; \"note\"; \"reason\"",
                })
        void areToldWhatIsWrong(String field, String ignored, String right, String wrong) {
            Answer answer = noa().post(calendar + "/blocks", NINE_TO_TEN.replace(right, wrong));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.faults()).contains(field);
            assertThat(shown().path("blocks")).isEmpty();
        }

        @Test
        void areNotOfThePastOrTheFarFuture() {
            assertThat(noa().post(calendar + "/blocks", NINE_TO_TEN.replace("2027-01-11", "2027-01-10"))
                            .faults())
                    .containsExactly("to");
            assertThat(noa().post(calendar + "/blocks", NINE_TO_TEN.replace("2027-01-11", "2029-02-11"))
                            .faults())
                    .containsExactly("from");
        }

        @Test
        void haveAShortNoteOrNone() {
            assertThat(noa().post(calendar + "/blocks", NINE_TO_TEN.replace("dentist", "d".repeat(500)))
                            .faults())
                    .containsExactly("note");
            assertThat(noa().post(calendar + "/blocks", NINE_TO_TEN.replaceFirst(", \"note\".*\"", ""))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Nested
    class Changes {

        @Test
        void ofHoursNameWhatTheyBreak() {
            String call = book(NINE);
            String later = MORNINGS_IN_LOS_ANGELES.replace("09:00", "09:15");
            assertThat(texts(noa().put(calendar + "/hours", later).body().path("conflicts")))
                    .containsExactly(call);
            assertThat(noa().put(calendar + "/hours", MORNINGS_IN_LOS_ANGELES)
                            .body()
                            .path("conflicts"))
                    .isEmpty();
        }

        @Test
        void ofZoneLeaveCallsAtTheirInstants() {
            String call = book(NINE);
            String toronto = MORNINGS_IN_LOS_ANGELES.replace("America/Los_Angeles", "America/Toronto");

            // Nine in Los Angeles is noon in Toronto.
            assertThat(texts(noa().put(calendar + "/hours", toronto).body().path("conflicts")))
                    .containsExactly(call);
            assertThat(shown().path("consultations").path(0).path("start").asString())
                    .isEqualTo("2027-01-11T17:00:00Z");
            assertThat(shown().path("zone").asString()).isEqualTo("America/Toronto");
        }

        @Test
        void ofRulesNameWhatTheyBreak() {
            String one = book(NINE);
            String two = book(NINE.plus(2));
            assertThat(texts(noa().put(calendar + "/rules", rules(0, 1)).body().path("conflicts")))
                    .containsExactly(one, two);
            assertThat(texts(noa().put(calendar + "/rules", rules(30, 4)).body().path("conflicts")))
                    .containsExactly(one, two);
            assertThat(noa().put(calendar + "/rules", rules(15, 2)).body().path("conflicts"))
                    .isEmpty();
        }

        @Test
        void ofLicencesNameWhatTheyBreak() {
            book(NINE);
            String tomorrow = book(NINE.plus(96));
            Answer answer = http.staff()
                    .put(
                            "/api/therapists/" + id + "/licences",
                            "[{\"place\": \"US-CA\", \"number\": \"1\", \"validUntil\": \"2027-01-11\"}]");
            assertThat(answer.body().path("name").asString()).isEqualTo("Noa Levi");
            assertThat(texts(answer.body().path("conflicts"))).containsExactly(tomorrow);
        }

        @Test
        void ofTheWholeProfileNameWhatTheyBreak() {
            String call = book(NINE);
            Answer answer = http.staff().put("/api/therapists/" + id, NOA.replace("US-CA", "US-OR"));
            assertThat(texts(answer.body().path("conflicts"))).containsExactly(call);
        }

        @Test
        void toRetirementNameAllThatIsAhead() {
            String call = book(NINE);
            Answer answer = http.staff().delete("/api/therapists/" + id);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(texts(answer.body().path("conflicts"))).containsExactly(call);
            assertThat(shown().path("consultations")
                            .path(0)
                            .path("conflicts")
                            .path(0)
                            .asString())
                    .isEqualTo("THERAPIST_RETIRED");
        }

        @Test
        void nameNothingThatIsOver() {
            book(NINE);
            clock.set(NINE.plus(1).start());
            assertThat(http.staff().delete("/api/therapists/" + id).body().path("conflicts"))
                    .isEmpty();
        }
    }

    @Nested
    class TheWholeCalendar {

        @Test
        void showsWhatToDraw() {
            String held = hold(NINE.plus(8));
            String taken = book(NINE.plus(96));
            var feed = new FeedId(UUID.randomUUID());
            decisions.make(new ReplaceBusyTimes(
                    TherapistId.of(id), feed, List.of(new QuarterRange(NINE.plus(96), NINE.plus(97)))));
            noa().post(calendar + "/blocks", NINE_TO_TEN);
            noa().put(calendar + "/overrides/2027-01-13", "{\"hours\": [{\"from\": \"10:00\", \"to\": \"24:00\"}]}");

            JsonNode shown =
                    noa().get(calendar + "?from=2027-01-11&to=2027-01-13").body();

            assertThat(shown.path("zone").asString()).isEqualTo("America/Los_Angeles");
            assertThat(shown.path("hours").valueStream().map(JsonNode::toString))
                    .containsExactly(
                            "{\"from\":\"2027-01-11T17:00:00Z\",\"to\":\"2027-01-11T20:00:00Z\"}",
                            "{\"from\":\"2027-01-12T17:00:00Z\",\"to\":\"2027-01-12T20:00:00Z\"}",
                            "{\"from\":\"2027-01-13T18:00:00Z\",\"to\":\"2027-01-14T08:00:00Z\"}");
            assertThat(shown.path("overrides").path(0).toString())
                    .isEqualTo("{\"date\":\"2027-01-13\",\"hours\":[{\"from\":\"10:00\",\"to\":\"24:00\"}]}");
            assertThat(shown.path("blocks").path(0).path("from").asString()).isEqualTo("2027-01-11T17:00:00Z");
            assertThat(shown.path("busy").path(0).path("feedId").asString()).isEqualTo(feed.toString());
            assertThat(shown.path("holds").path(0).path("id").asString()).isEqualTo(held);
            assertThat(shown.path("consultations").path(0).toString())
                    .isEqualTo(("{\"id\":\"%s\",\"start\":\"2027-01-12T17:00:00Z\",\"end\":\"2027-01-12T17:15:00Z\","
                                    + "\"conflicts\":[\"BUSY_ELSEWHERE\"]}")
                            .formatted(taken));
        }

        @Test
        void isThatOfTheDaysAskedFor() {
            book(NINE);
            assertThat(noa().get(calendar + "?from=2027-01-12&to=2027-01-12")
                            .body()
                            .path("consultations"))
                    .isEmpty();
        }

        @Test
        void stillShowsTheLastWeeks() {
            book(NINE);
            clock.advance(Duration.ofDays(20));
            assertThat(noa().get(calendar + "?from=2027-01-11&to=2027-01-11")
                            .body()
                            .path("consultations"))
                    .hasSize(1);
        }

        @Test
        void isTheTherapistsOwn() {
            var another = http.therapist(new UUID(7, 7).toString());
            assertThat(another.get(calendar).status()).isEqualTo(403);
            assertThat(another.put(calendar + "/overrides/2027-01-11", "{\"hours\": []}")
                            .status())
                    .isEqualTo(403);
            assertThat(another.delete(calendar + "/overrides/2027-01-11").status())
                    .isEqualTo(403);
            assertThat(another.post(calendar + "/blocks", NINE_TO_TEN).status()).isEqualTo(403);
            assertThat(another.delete(calendar + "/blocks/" + new UUID(7, 7)).status())
                    .isEqualTo(403);
            assertThat(http.anyone().get(calendar).status()).isEqualTo(401);
        }

        @Test
        void isNobodysWhereNobodyIs() {
            String nobodys = calendar.replace(id, new UUID(7, 7).toString());
            assertThat(http.staff().get(nobodys).status()).isEqualTo(404);
            assertThat(http.staff()
                            .put(nobodys + "/overrides/2027-01-11", "{\"hours\": []}")
                            .status())
                    .isEqualTo(404);
            assertThat(http.staff().delete(nobodys + "/overrides/2027-01-11").status())
                    .isEqualTo(404);
            assertThat(http.staff().post(nobodys + "/blocks", NINE_TO_TEN).status())
                    .isEqualTo(404);
            assertThat(http.staff()
                            .delete(nobodys + "/blocks/" + new UUID(7, 7))
                            .status())
                    .isEqualTo(404);
            assertThat(http.staff()
                            .delete(calendar + "/blocks/" + new UUID(7, 7))
                            .status())
                    .isEqualTo(404);
            assertThat(http.staff().delete(calendar + "/blocks/lunch").status()).isEqualTo(404);
        }

        @ParameterizedTest
        @CsvSource({
            "from, from=2027-02-30",
            "from, from=1999-12-31",
            "from, from=%2B999999999-12-31",
            "to, to=2027-01-10",
            "to, from=2027-01-11&to=2027-03-14",
            "to, to=%2B999999999-12-31",
        })
        void saysWhatIsWrong(String field, String query) {
            Answer answer = noa().get(calendar + "?" + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.faults()).containsExactly(field);
        }
    }

    private Caller noa() {
        return http.therapist(id);
    }

    private JsonNode shown() {
        return http.staff().get(calendar).body();
    }

    private String hold(Quarter start) {
        var consultation = new ConsultationId(UUID.randomUUID());
        decisions.make(new HoldSlot(TherapistId.of(id), consultation, start, new Place("US-CA"), null));
        return consultation.toString();
    }

    private String book(Quarter start) {
        String consultation = hold(start);
        decisions.make(new TakeSlot(TherapistId.of(id), ConsultationId.of(consultation), start));
        return consultation;
    }

    private static String rules(int buffer, int cap) {
        return """
                {"lengthMinutes": 15, "startEveryMinutes": 15, "bufferBeforeMinutes": 0, "bufferAfterMinutes": %d,
                 "noticeMinutes": 120, "horizonDays": 30, "dailyCap": %d, "policy": "INSTANT", "approvalHours": 24}""".formatted(buffer, cap);
    }

    private List<String> openings() {
        return http.anyone()
                .get("/api/openings?therapist=" + id)
                .body()
                .path("openings")
                .valueStream()
                .map(opening -> opening.path("start").asString())
                .toList();
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString);
    }
}
