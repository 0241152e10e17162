package dev.fifteen.notification.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait between tries: about a second at first, twice as long after each failure, ten minutes at most. */
record Waits(RandomGenerator random) {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 10;

    /**
     * The wait after this many failed tries, somewhere in the upper half of its span: what failed together must not come back
     * together.
     *
     * @param failures at least one
     */
    Duration after(int failures) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        long span = Math.min(doubled.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(span / 2 + random.nextLong(span / 2 + 1));
    }
}
