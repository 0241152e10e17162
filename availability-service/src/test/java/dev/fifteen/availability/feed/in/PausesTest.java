package dev.fifteen.availability.feed.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PausesTest {

    private static final FeedSettings SETTINGS = new FeedSettings(
            Set.of(), Duration.ofMinutes(10), Duration.ofHours(6), DataSize.ofMegabytes(1), Duration.ofSeconds(20), 10);

    private final Pauses pauses = new Pauses(SETTINGS, new Random(1));

    @Test
    void areSpreadAroundTheInterval() {
        Set<Duration> drawn = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Duration pause = pauses.afterSuccess();
            assertThat(pause).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
            drawn.add(pause);
        }
        assertThat(drawn).hasSizeGreaterThan(90);
    }

    @Test
    void doubleWithEachFailureUpToTheLongest() {
        assertThat(pauses.afterFailure(1, null)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        assertThat(pauses.afterFailure(3, null)).isBetween(Duration.ofMinutes(36), Duration.ofMinutes(44));
        for (int failures : new int[] {7, 21, 63, 64, 65, 1_000_000}) {
            assertThat(pauses.afterFailure(failures, null)).isBetween(Duration.ofMinutes(324), Duration.ofMinutes(396));
        }
    }

    @Test
    void areAsLongAsTheServerAsksFor() {
        assertThat(pauses.afterFailure(1, Duration.ofHours(20))).isEqualTo(Duration.ofHours(20));
        assertThat(pauses.afterFailure(3, Duration.ofSeconds(1))).isGreaterThan(Duration.ofMinutes(30));
    }
}
