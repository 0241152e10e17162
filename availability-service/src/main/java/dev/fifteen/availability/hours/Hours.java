package dev.fifteen.availability.hours;

import dev.fifteen.contracts.availability.HoursRange;
import dev.fifteen.contracts.availability.WorkingHours;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a therapist works, in their local time.
 *
 * @param weekly the hours of each week
 * @param overrides days that have other hours, or none
 */
public record Hours(List<WorkingHours> weekly, SortedMap<LocalDate, List<HoursRange>> overrides) {

    public static final Hours NONE = new Hours(List.of(), new TreeMap<>());

    public Hours withWeekly(List<WorkingHours> others) {
        return new Hours(others, overrides);
    }

    /**
     * These with another override.
     *
     * @param since the first day whose override is still remembered
     */
    public Hours withOverride(LocalDate date, List<HoursRange> hours, LocalDate since) {
        var others = new TreeMap<>(overrides.tailMap(since));
        others.put(date, hours);
        return new Hours(weekly, others);
    }

    public Hours withoutOverride(LocalDate date) {
        var others = new TreeMap<>(overrides);
        others.remove(date);
        return new Hours(weekly, others);
    }
}
