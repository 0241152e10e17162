package dev.fifteen.booking.offering;

import dev.fifteen.booking.waiting.Waiting;
import dev.fifteen.contracts.availability.HoursRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Whether an open time is one that somebody waits for. */
final class Suitability {

    private Suitability() {}

    /** On a day and within hours that they named, on the clock by which they live. */
    static boolean suits(Waiting waiting, Instant start, Instant end) {
        var wishes = waiting.wishes();
        ZonedDateTime from = start.atZone(waiting.zone());
        ZonedDateTime to = end.atZone(waiting.zone());
        LocalDate day = from.toLocalDate();
        return (wishes.days().isEmpty() || wishes.days().contains(day.getDayOfWeek()))
                && (wishes.earliest() == null || !day.isBefore(wishes.earliest()))
                && !day.isAfter(wishes.latest())
                && (wishes.hours().isEmpty()
                        || wishes.hours().stream().anyMatch(range -> isWithin(range, day, from, to)));
    }

    private static boolean isWithin(HoursRange range, LocalDate day, ZonedDateTime from, ZonedDateTime to) {
        return !from.toLocalDateTime().isBefore(range.from().on(day))
                && !to.toLocalDateTime().isAfter(range.to().on(day));
    }
}
