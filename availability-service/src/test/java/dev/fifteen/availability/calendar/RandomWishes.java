package dev.fifteen.availability.calendar;

import dev.fifteen.availability.calendar.Wishes.Time;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TimeOfDay;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.HoursRange;
import dev.fifteen.contracts.availability.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** What a calendar could be told: the same for the same seed. */
final class RandomWishes {

    private final Random random;

    RandomWishes(long seed) {
        random = new Random(seed);
    }

    Wishes around(Instant now, ZoneId zone, int days) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Wishes(
                zone,
                week(),
                overrides(today, days),
                rules(days),
                today.plusDays(random.nextInt(days + 4) - 1L),
                times(now, 4, 20 * days, 12),
                times(now, 4, 20 * days, 12),
                times(now, 12, 60, 4));
    }

    List<WorkingHours> week() {
        List<WorkingHours> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            hours().forEach(range -> week.add(new WorkingHours(day, range.from(), range.to())));
        }
        return week;
    }

    List<HoursRange> hours() {
        int[] bounds = random.ints(4, 0, 97).sorted().toArray();
        return IntStream.of(0, 2)
                .filter(i -> bounds[i] < bounds[i + 1] && random.nextInt(5) > 0)
                .mapToObj(i -> new HoursRange(new TimeOfDay(bounds[i] * 15), new TimeOfDay(bounds[i + 1] * 15)))
                .toList();
    }

    CalendarRules rules(int horizonDays) {
        return new CalendarRules(
                15 * (1 + random.nextInt(4)),
                15 * (1 + random.nextInt(6)),
                15 * random.nextInt(3),
                15 * random.nextInt(3),
                random.nextInt(200),
                1 + random.nextInt(horizonDays),
                1 + random.nextInt(5),
                CalendarRules.Policy.INSTANT,
                24);
    }

    private Map<LocalDate, List<HoursRange>> overrides(LocalDate today, int days) {
        Map<LocalDate, List<HoursRange>> overrides = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            overrides.put(today.plusDays(random.nextInt(days + 2) - 1L), hours());
        }
        return overrides;
    }

    /** Times that do not overlap, from yesterday on. */
    private List<Time> times(Instant now, int most, int apart, int length) {
        List<Time> times = new ArrayList<>();
        Quarter free = Quarter.containing(now).minus(96);
        for (int i = random.nextInt(most); i > 0; i--) {
            Quarter start = free.plus(random.nextInt(apart));
            free = start.plus(1 + random.nextInt(length));
            times.add(new Time(start.start(), free.start()));
        }
        return times;
    }
}
