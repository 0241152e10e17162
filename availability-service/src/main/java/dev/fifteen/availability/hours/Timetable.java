package dev.fifteen.availability.hours;

import dev.fifteen.availability.quarters.Quarters;
import dev.fifteen.availability.quarters.Quarters.Marks;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.HoursRange;
import dev.fifteen.contracts.availability.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The starts that hours offer, whatever is booked: local rules turned into quarters once, and remembered.
 *
 * <p>A quarter is in hours if its local time is, so a local time that a change of clocks skips is never met and one that it repeats
 * is met twice. Starts are counted in local time from the beginning of each range as it was given: touching ranges count anew, yet
 * a call may run on from one into the next.
 */
public final class Timetable {

    private static final int DAY = 96;
    private static final int QUARTER_SECONDS = Quarter.MINUTES * 60;

    /** Days expanded beyond those asked for, so that the same work is not done again each midnight. */
    private static final int SPARE_DAYS = 30;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<HoursRange>> week;
    private final Map<LocalDate, List<HoursRange>> overrides;
    private final int length;
    private final int interval;

    private volatile Span span = Span.EMPTY;

    public Timetable(ZoneId zone, Hours hours, CalendarRules rules) {
        this.zone = zone;
        week = hours.weekly().stream()
                .collect(Collectors.groupingBy(
                        WorkingHours::day,
                        Collectors.mapping(range -> new HoursRange(range.from(), range.to()), Collectors.toList())));
        overrides = hours.overrides();
        length = rules.lengthMinutes() / Quarter.MINUTES;
        interval = rules.startEveryMinutes() / Quarter.MINUTES;
    }

    /** What is offered from one local day to another, both included. The same object is answered until days are missing in it. */
    public Span covering(LocalDate first, LocalDate last) {
        Span known = span;
        if (!known.covers(first, last)) {
            known = expand(first, last.plusDays(SPARE_DAYS));
            span = known;
        }
        return known;
    }

    private Span expand(LocalDate first, LocalDate last) {
        // One day more than is offered: a call that begins before midnight needs the hours after it.
        int[] days =
                first.datesUntil(last.plusDays(3)).mapToInt(this::beginning).toArray();
        int from = days[0];
        int end = days[days.length - 1];
        Marks hours = new Marks(from);
        Marks starts = new Marks(from);
        ZoneRules rules = zone.getRules();
        while (from < end) {
            Instant at = new Quarter(from).start();
            var change = rules.nextTransition(at);
            int until = change == null ? end : Math.min(end, quarterOf(change.toEpochSecond()));
            mark(from, until, rules.getOffset(at).getTotalSeconds() / QUARTER_SECONDS, hours, starts);
            from = Math.max(until, from + 1);
        }
        return new Span(first, days, hours.quarters(), wholeCalls(starts.quarters(), hours.quarters(), days[0]));
    }

    /** Marks what lies between two quarters through which the zone keeps one offset. */
    private void mark(int from, int until, int offset, Marks hours, Marks starts) {
        for (int day = Math.floorDiv(from + offset, DAY); day * DAY - offset < until; day++) {
            int midnight = day * DAY - offset;
            for (HoursRange range : hoursOf(LocalDate.ofEpochDay(day))) {
                int begin = midnight + range.from().minutes() / Quarter.MINUTES;
                int end = Math.min(until, midnight + range.to().minutes() / Quarter.MINUTES);
                hours.mark(Math.max(begin, from), end);
                for (int start = begin; start < end; start += interval) {
                    if (start >= from) {
                        starts.mark(start, start + 1);
                    }
                }
            }
        }
    }

    private List<HoursRange> hoursOf(LocalDate day) {
        List<HoursRange> other = overrides.get(day);
        return other != null ? other : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private Quarters wholeCalls(Quarters starts, Quarters hours, int from) {
        Marks whole = new Marks(from);
        for (int start = starts.next(from); start != Quarters.NEVER; start = starts.next(start + 1)) {
            if (hours.gapAfter(start) >= start + length) {
                whole.mark(start, start + 1);
            }
        }
        return whole.quarters();
    }

    private int beginning(LocalDate day) {
        return quarterOf(day.atStartOfDay(zone).toEpochSecond());
    }

    private static int quarterOf(long epochSecond) {
        return Math.toIntExact(Math.ceilDiv(epochSecond, QUARTER_SECONDS));
    }

    /** Some days of a timetable. */
    public static final class Span {

        private static final Span EMPTY = new Span(LocalDate.EPOCH, new int[2], Quarters.NONE, Quarters.NONE);

        private final LocalDate first;
        private final int[] days;
        private final Quarters hours;
        private final Quarters offered;

        /**
         * @param days the quarter at which each local day begins, from the first on, and two more
         */
        private Span(LocalDate first, int[] days, Quarters hours, Quarters offered) {
            this.first = first;
            this.days = days;
            this.hours = hours;
            this.offered = offered;
        }

        public LocalDate first() {
            return first;
        }

        /** Every quarter that is in hours. */
        public Quarters hours() {
            return hours;
        }

        /** Starts whose whole call lies in hours. */
        public Quarters offered() {
            return offered;
        }

        public boolean covers(LocalDate from, LocalDate to) {
            return !from.isBefore(first) && to.toEpochDay() - first.toEpochDay() < days.length - 2;
        }

        /** The first quarter after its days. */
        public int end() {
            return days[days.length - 2];
        }

        /** The quarter at which a local day begins, where it or the day before it is covered. */
        public int beginning(LocalDate day) {
            return days[(int) (day.toEpochDay() - first.toEpochDay())];
        }
    }
}
