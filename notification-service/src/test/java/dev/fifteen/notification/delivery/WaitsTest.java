package dev.fifteen.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsTest {

    private final Waits waits = new Waits(new SplittableRandom(15));

    @ParameterizedTest
    @CsvSource({
        "1, PT0.5S, PT1S",
        "2, PT1S, PT2S",
        "5, PT8S, PT16S",
        "10, PT4M16S, PT8M32S",
        "11, PT5M, PT10M",
        "100000, PT5M, PT10M"
    })
    void growUpToTenMinutes(int failures, Duration shortest, Duration longest) {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> waits.after(failures)))
                .allSatisfy(wait -> assertThat(wait).isBetween(shortest, longest));
    }

    @Test
    void keepWhatFailedTogetherApart() {
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(i -> waits.after(8))
                        .distinct()
                        .count())
                .isGreaterThan(900);
    }
}
