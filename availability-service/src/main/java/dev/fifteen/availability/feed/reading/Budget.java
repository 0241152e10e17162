package dev.fifteen.availability.feed.reading;

import dev.fifteen.availability.feed.icalendar.Malformed;
import dev.fifteen.availability.feed.icalendar.NotACalendar;

/**
 * How much work a calendar may make, counted in steps and not in seconds, so that the same file always reads alike. A rule such as
 * {@code FREQ=SECONDLY} uses up its own share first.
 */
final class Budget {

    private static final int STEPS_OF_ONE = 1_000_000;

    private long left;
    private int leftOfThis;

    Budget(long steps) {
        left = steps;
    }

    void nextSeries() {
        leftOfThis = STEPS_OF_ONE;
    }

    void step() {
        if (--leftOfThis < 0) {
            throw new Malformed("an event repeats too often");
        }
        if (--left < 0) {
            throw new NotACalendar("The calendar repeats its events too often");
        }
    }
}
