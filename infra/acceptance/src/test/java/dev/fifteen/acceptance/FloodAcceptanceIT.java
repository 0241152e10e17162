package dev.fifteen.acceptance;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody with many mailboxes wants all of a therapist's time. */
@WholeStack
class FloodAcceptanceIT {

    private static final int CALLS_A_DAY = 4;
    private static final int DAYS = 62;

    @Test
    void leavesMoreThanHalfToOthers(Practice practice) {
        String therapist = practice.therapist(Practice.INSTANT, 0, CALLS_A_DAY);
        var before = practice.openings(therapist, DAYS);

        List<Answer> answers = new ArrayList<>();
        for (String start : aFullDayAfterTheOther(before)) {
            answers.add(practice.book(Request.to(therapist, start)));
        }

        var after = practice.openings(therapist, DAYS);
        assertThat(after).hasSizeGreaterThan(before.size() / 2).hasSizeLessThan(before.size());
        assertThat(answers).extracting(Answer::status).contains(201, 429).doesNotContain(500, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("too-many-requests"));
    }

    private static List<String> aFullDayAfterTheOther(List<String> starts) {
        return starts.stream().collect(groupingBy(start -> start.substring(0, 10))).values().stream()
                .flatMap(day -> day.stream().limit(CALLS_A_DAY))
                .sorted()
                .toList();
    }
}
