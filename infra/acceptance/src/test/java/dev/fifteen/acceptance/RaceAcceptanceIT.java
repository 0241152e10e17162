package dev.fifteen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fifty people want one slot. */
@WholeStack
class RaceAcceptanceIT {

    private static final int ROUNDS = 20;
    private static final int PEOPLE = 50;

    @Test
    void oneWinsEachRoundAndTheOthersLearnTheNearestOpenTimes(Practice practice) {
        String therapist = practice.therapist(Practice.INSTANT);
        var starts = practice.openings(therapist, 3).reversed().subList(0, ROUNDS);

        for (String start : starts) {
            var answers = race(practice, therapist, start);

            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 201)
                    .as(start)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(lost -> {
                        assertThat(lost.status()).as(lost.whole().body()).isEqualTo(409);
                        assertThat(lost.problem()).isEqualTo("slot-unavailable");
                        assertThat(lost.json().path("nearest")).isNotEmpty();
                    })
                    .hasSize(PEOPLE - 1);
        }
    }

    private static List<Answer> race(Practice practice, String therapist, String start) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(person -> practice.anyone()
                        .with("Prefer", "wait=10")
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .postLater(
                                "/api/consultations",
                                Request.to(therapist, start).json()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
