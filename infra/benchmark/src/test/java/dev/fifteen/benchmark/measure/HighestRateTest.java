package dev.fifteen.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.benchmark.load.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class HighestRateTest {

    static final Duration LOOK = Duration.ofSeconds(10);
    static final Duration MINUTE = Duration.ofMinutes(1);

    final List<Duration> offers = new ArrayList<>();

    @Test
    void isProvenForTheWholeTime() {
        var rate = highestOf(50, 50);

        assertThat(rate.kept()).isTrue();
        assertThat(rate.perSecond()).isBetween(40.0, 50.0);
        assertThat(offers.getLast()).isEqualTo(MINUTE);
    }

    @Test
    void goesBackWhenAShortLookPromisedTooMuch() {
        var rate = highestOf(100, 60);

        assertThat(rate.kept()).isTrue();
        assertThat(rate.perSecond()).isBetween(54.0, 60.0);
    }

    @Test
    void isNoneWhenNoneIsKept() {
        assertThat(highestOf(0, 0).kept()).isFalse();
    }

    private HighestRate.Rate highestOf(double forAMoment, double forAMinute) {
        return new HighestRate(LOOK, MINUTE, (perSecond, duration) -> {
                    offers.add(duration);
                    var capacity = duration.equals(LOOK) ? forAMoment : forAMinute;
                    return answers(Math.min(perSecond, capacity), duration);
                })
                .find();
    }

    private static Measured answers(double perSecond, Duration duration) {
        var latencies = new Histogram(3);
        latencies.recordValueWithCount(5_000, Math.round(perSecond * duration.toSeconds()));
        return new Measured(latencies, 0, duration);
    }
}
