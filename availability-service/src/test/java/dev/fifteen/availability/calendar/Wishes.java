package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a calendar once more, by walking through time a quarter of an hour at a time and asking of each what local time it
 * is. Slow, plain, and no line of it shared with what it checks.
 */
record Wishes(ZoneId zone, List<WorkingHours> hours, CalendarRules rules, LocalDate licensedUntil, List<Call> calls) {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    record Call(Instant start, Instant end) {}

    List<Instant> openAt(Instant now) {
        List<Instant> open = new ArrayList<>();
        Instant start = Instant.ofEpochSecond(now.getEpochSecond() / 900 * 900);
        LocalDate horizon = local(now).toLocalDate().plusDays(rules.horizonDays());
        while (!local(start).toLocalDate().isAfter(horizon)) {
            if (isOpen(start, now)) {
                open.add(start);
            }
            start = start.plus(QUARTER);
        }
        return open;
    }

    private boolean isOpen(Instant start, Instant now) {
        LocalDate day = local(start).toLocalDate();
        return !start.isBefore(now.plusSeconds(rules.noticeMinutes() * 60L))
                && !day.isAfter(licensedUntil)
                && isOffered(start)
                && calls.stream()
                                .filter(call ->
                                        local(call.start()).toLocalDate().equals(day))
                                .count()
                        < rules.dailyCap()
                && calls.stream().noneMatch(call -> touches(call, start));
    }

    private boolean isOffered(Instant start) {
        if (hours.stream()
                .noneMatch(range -> contains(range, start)
                        && (minuteOfDay(start) - range.from().minutes()) % rules.startEveryMinutes() == 0)) {
            return false;
        }
        for (Instant quarter = start; quarter.isBefore(end(start)); quarter = quarter.plus(QUARTER)) {
            Instant part = quarter;
            if (hours.stream().noneMatch(range -> contains(range, part))) {
                return false;
            }
        }
        return true;
    }

    private boolean contains(WorkingHours range, Instant instant) {
        return local(instant).getDayOfWeek() == range.day()
                && minuteOfDay(instant) >= range.from().minutes()
                && minuteOfDay(instant) < range.to().minutes();
    }

    private boolean touches(Call call, Instant start) {
        Duration apart = Duration.ofMinutes(Math.max(rules.bufferBeforeMinutes(), rules.bufferAfterMinutes()));
        return start.isBefore(call.end().plus(apart))
                && call.start().isBefore(end(start).plus(apart));
    }

    private Instant end(Instant start) {
        return start.plus(Duration.ofMinutes(rules.lengthMinutes()));
    }

    private int minuteOfDay(Instant instant) {
        return local(instant).getHour() * 60 + local(instant).getMinute();
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
