package dev.fifteen.availability.calendar;

import static dev.fifteen.contracts.availability.RefusalReason.BLOCKED;
import static dev.fifteen.contracts.availability.RefusalReason.BUSY_ELSEWHERE;
import static dev.fifteen.contracts.availability.RefusalReason.DAY_FULL;
import static dev.fifteen.contracts.availability.RefusalReason.NOT_LICENSED;
import static dev.fifteen.contracts.availability.RefusalReason.OUTSIDE_HOURS;
import static dev.fifteen.contracts.availability.RefusalReason.SLOT_UNAVAILABLE;
import static dev.fifteen.contracts.availability.RefusalReason.TOO_FAR;
import static dev.fifteen.contracts.availability.RefusalReason.TOO_SOON;

import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.HoursRange;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.availability.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a calendar once more, by walking through time a quarter of an hour at a time and asking of each what local time it
 * is. Slow, plain, and no line of it shared with what it checks.
 */
record Wishes(
        ZoneId zone,
        List<WorkingHours> hours,
        Map<LocalDate, List<HoursRange>> overrides,
        CalendarRules rules,
        LocalDate licensedUntil,
        List<Time> blocks,
        List<Time> busy,
        List<Time> calls) {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    record Time(Instant start, Instant end) {

        boolean overlaps(Instant from, Instant to) {
            return start.isBefore(to) && from.isBefore(end);
        }
    }

    List<Instant> openAt(Instant now) {
        List<Instant> open = new ArrayList<>();
        Instant start = Instant.ofEpochSecond(now.getEpochSecond() / 900 * 900);
        LocalDate horizon = dayOf(now).plusDays(rules.horizonDays());
        while (!dayOf(start).isAfter(horizon)) {
            if (reason(start, now) == null) {
                open.add(start);
            }
            start = start.plus(QUARTER);
        }
        return open;
    }

    @Nullable
    RefusalReason reason(Instant start, Instant now) {
        LocalDate day = dayOf(start);
        if (day.isAfter(licensedUntil)) {
            return NOT_LICENSED;
        }
        if (start.isBefore(now.plusSeconds(rules.noticeMinutes() * 60L))) {
            return TOO_SOON;
        }
        if (day.isAfter(dayOf(now).plusDays(rules.horizonDays()))) {
            return TOO_FAR;
        }
        if (!isOffered(start)) {
            return OUTSIDE_HOURS;
        }
        if (isAmong(blocks, start, end(start))) {
            return BLOCKED;
        }
        if (isAmong(busy, start, end(start))) {
            return BUSY_ELSEWHERE;
        }
        if (callsOn(day) >= rules.dailyCap()) {
            return DAY_FULL;
        }
        return calls.stream().anyMatch(call -> isTooNear(call, start, end(start))) ? SLOT_UNAVAILABLE : null;
    }

    /**
     * Why a call that is kept already would not be given, whatever the notice, the horizon and the distance of starts.
     *
     * @param others the calls that are not of the same consultation
     */
    List<RefusalReason> reasonsAgainst(Time call, List<Time> others) {
        LocalDate day = dayOf(call.start());
        return Stream.of(
                        day.isAfter(licensedUntil) ? NOT_LICENSED : null,
                        isInHours(call.start(), call.end()) ? null : OUTSIDE_HOURS,
                        isAmong(blocks, call.start(), call.end()) ? BLOCKED : null,
                        isAmong(busy, call.start(), call.end()) ? BUSY_ELSEWHERE : null,
                        callsOn(day) > rules.dailyCap() ? DAY_FULL : null,
                        others.stream().anyMatch(other -> isTooNear(other, call.start(), call.end()))
                                ? SLOT_UNAVAILABLE
                                : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private boolean isOffered(Instant start) {
        return rangesOf(dayOf(start))
                        .anyMatch(range -> contains(range, start)
                                && (minuteOfDay(start) - range.from().minutes()) % rules.startEveryMinutes() == 0)
                && isInHours(start, end(start));
    }

    private boolean isInHours(Instant start, Instant end) {
        for (Instant quarter = start; quarter.isBefore(end); quarter = quarter.plus(QUARTER)) {
            Instant part = quarter;
            if (rangesOf(dayOf(part)).noneMatch(range -> contains(range, part))) {
                return false;
            }
        }
        return true;
    }

    private Stream<HoursRange> rangesOf(LocalDate day) {
        List<HoursRange> override = overrides.get(day);
        return override != null
                ? override.stream()
                : hours.stream()
                        .filter(range -> range.day() == day.getDayOfWeek())
                        .map(range -> new HoursRange(range.from(), range.to()));
    }

    private boolean contains(HoursRange range, Instant instant) {
        return minuteOfDay(instant) >= range.from().minutes()
                && minuteOfDay(instant) < range.to().minutes();
    }

    /** Whether something else is going on in a call, or in the time that is to stay free before it and after it. */
    private boolean isAmong(List<Time> times, Instant start, Instant end) {
        Instant from = start.minusSeconds(rules.bufferBeforeMinutes() * 60L);
        Instant to = end.plusSeconds(rules.bufferAfterMinutes() * 60L);
        return times.stream().anyMatch(time -> time.overlaps(from, to));
    }

    private boolean isTooNear(Time call, Instant start, Instant end) {
        Duration apart = Duration.ofMinutes(Math.max(rules.bufferBeforeMinutes(), rules.bufferAfterMinutes()));
        return call.overlaps(start.minus(apart), end.plus(apart));
    }

    private long callsOn(LocalDate day) {
        return calls.stream().filter(call -> dayOf(call.start()).equals(day)).count();
    }

    private Instant end(Instant start) {
        return start.plus(Duration.ofMinutes(rules.lengthMinutes()));
    }

    private LocalDate dayOf(Instant instant) {
        return local(instant).toLocalDate();
    }

    private int minuteOfDay(Instant instant) {
        return local(instant).getHour() * 60 + local(instant).getMinute();
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
