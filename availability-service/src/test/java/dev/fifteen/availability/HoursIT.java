package dev.fifteen.availability;

import static dev.fifteen.availability.Samples.MORNINGS_IN_LOS_ANGELES;
import static dev.fifteen.availability.Samples.MORNINGS_IN_TORONTO;
import static dev.fifteen.availability.Samples.NOA;
import static dev.fifteen.availability.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.availability.Http.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A therapist says when they can be met, and by which rules. */
@ServiceTest
class HoursIT {

    @Autowired
    private Http http;

    @Test
    void setsHoursAsSoonAsTheyAreTakenIn() {
        String noa = takeIn(NOA);
        var caller = http.therapist(noa.substring("/api/therapists/".length()));
        assertThat(caller.get(noa + "/calendar/hours").body().path("hours")).isEmpty();

        Answer answer = caller.put(noa + "/calendar/hours", MORNINGS_IN_LOS_ANGELES);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("hours").path(0).path("from").asString()).isEqualTo("09:00");
        assertThat(caller.get(noa + "/calendar/hours").body()).isEqualTo(without(answer.body(), "conflicts"));
    }

    @Test
    void movesWithTheHours() {
        String noa = takeIn(NOA);
        http.staff().put(noa + "/calendar/hours", MORNINGS_IN_TORONTO);
        assertThat(http.anyone().get(noa).body().path("zone").asString()).isEqualTo("America/Toronto");

        http.staff().put(noa, NOA);
        assertThat(http.staff().get(noa + "/calendar/hours").body().path("zone").asString())
                .isEqualTo("America/Los_Angeles");
    }

    @Test
    void setsRules() {
        String noa = takeIn(NOA);
        assertThat(http.staff()
                        .get(noa + "/calendar/rules")
                        .body()
                        .path("noticeMinutes")
                        .asInt())
                .isEqualTo(120);
        Answer answer = http.staff().put(noa + "/calendar/rules", RULES);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(http.staff().get(noa + "/calendar/rules").body()).isEqualTo(without(answer.body(), "conflicts"));
    }

    @Test
    void doesSoInTheirOwnCalendarOnly() {
        String noa = takeIn(NOA);
        var another = http.therapist(new UUID(7, 7).toString());
        assertThat(another.get(noa + "/calendar/hours").status()).isEqualTo(403);
        assertThat(another.put(noa + "/calendar/rules", RULES).status()).isEqualTo(403);
        assertThat(another.put(noa, NOA).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "hours[0].to, 12:00, 09:00",
        "hours[0].to, 12:00, 08:45",
        "hours[0].to, 12:00, 25:00",
        "hours[0].from, 09:00, 09:10",
        "hours[0].from, 09:00, 24:15",
        "hours[0].day, MONDAY, MOONDAY",
        "hours[1], TUESDAY, MONDAY",
        "zone, America/Los_Angeles, Mars/Olympus",
        "zone, America/Los_Angeles, GMT+2",
    })
    void isToldWhatIsWrongWithHours(String field, String right, String wrong) {
        Answer answer =
                http.staff().put(takeIn(NOA) + "/calendar/hours", MORNINGS_IN_LOS_ANGELES.replaceFirst(right, wrong));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({
        "lengthMinutes, 30, 20",
        "lengthMinutes, 30, 75",
        "startEveryMinutes, 30, 0",
        "bufferBeforeMinutes, 0, -15",
        "bufferAfterMinutes, 15, 10",
        "noticeMinutes, 120, -1",
        "noticeMinutes, 120, 99999999999",
        "horizonDays, 30, 401",
        "dailyCap, 3, 0",
        "policy, \"INSTANT\", \"MAYBE\"",
        "approvalHours, 24, 0",
        "approvalHours, 24, null",
    })
    void isToldWhatIsWrongWithRules(String field, String right, String wrong) {
        String rules = RULES.replace("\"%s\": %s".formatted(field, right), "\"%s\": %s".formatted(field, wrong));
        Answer answer = http.staff().put(takeIn(NOA) + "/calendar/rules", rules);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
    }

    @Test
    void mayTouchRangesAndWorkThroughTheNight() {
        String night = """
                {"zone": "UTC", "hours": [{"day": "MONDAY", "from": "21:00", "to": "22:00"},
                 {"day": "MONDAY", "from": "22:00", "to": "24:00"}, {"day": "TUESDAY", "from": "00:00", "to": "02:00"}]}""";
        assertThat(http.staff().put(takeIn(NOA) + "/calendar/hours", night).status())
                .isEqualTo(200);
    }

    private static JsonNode without(JsonNode body, String field) {
        return ((ObjectNode) body.deepCopy()).without(field);
    }

    private String takeIn(String therapist) {
        return "/api/therapists/"
                + http.staff()
                        .post("/api/therapists", therapist)
                        .body()
                        .path("id")
                        .asString();
    }
}
