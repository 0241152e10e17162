package dev.fifteen.availability.feed.in;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long a feed is left alone after a reading: never the same for all, so that they spread out over time. */
final class Pauses {

    private static final double JITTER = 0.1;
    private static final int MOST_DOUBLINGS = 20;

    private final FeedSettings settings;
    private final RandomGenerator random;

    Pauses(FeedSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    Duration afterSuccess() {
        return jittered(settings.every());
    }

    /**
     * Twice as long with each failure.
     *
     * @param failures how many there were in a row
     * @param asked how long the server asked for, if it did
     */
    Duration afterFailure(int failures, @Nullable Duration asked) {
        Duration doubled = settings.every().multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(settings.longestPause()) < 0 ? doubled : settings.longestPause();
        return asked != null && asked.compareTo(pause) > 0 ? asked : jittered(pause);
    }

    private Duration jittered(Duration pause) {
        return Duration.ofMillis((long) (pause.toMillis() * (1 - JITTER + 2 * JITTER * random.nextDouble())));
    }
}
