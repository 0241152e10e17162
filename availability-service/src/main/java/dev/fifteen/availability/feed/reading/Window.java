package dev.fifteen.availability.feed.reading;

import dev.fifteen.contracts.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days that are read, in the therapist's zone.
 *
 * @param from the first quarter
 * @param to the first quarter after them
 */
public record Window(ZoneId zone, Quarter from, Quarter to) {

    /** From yesterday on. */
    public static Window of(ZoneId zone, Instant now, int daysAhead) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Window(zone, beginning(zone, today.minusDays(1)), beginning(zone, today.plusDays(daysAhead + 1L)));
    }

    private static Quarter beginning(ZoneId zone, LocalDate day) {
        return Quarter.containing(day.atStartOfDay(zone).toInstant());
    }
}
