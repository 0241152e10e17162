package dev.fifteen.benchmark.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What a run of many requests showed.
 *
 * @param latencies of the good answers, in microseconds
 * @param failures answers that were not the one hoped for, and none at all
 */
public record Measured(Histogram latencies, long failures, Duration duration) {

    /** Good answers. */
    public long good() {
        return latencies.getTotalCount();
    }

    public double perSecond() {
        return good() * 1e9 / duration.toNanos();
    }

    /** Milliseconds within which this share of the good answers came, {@code 50} being the half. */
    public double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e3;
    }
}
