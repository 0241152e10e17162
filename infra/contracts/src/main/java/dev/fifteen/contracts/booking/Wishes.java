package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.availability.HoursRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a call would suit somebody, in their own zone.
 *
 * @param days of the week; any where none is named
 * @param hours within one of which the whole call lies; any where none is named
 * @param earliest the first day; absent for at once
 * @param latest the last day
 */
public record Wishes(
        List<DayOfWeek> days,
        List<HoursRange> hours,
        @Nullable LocalDate earliest,
        LocalDate latest) {}
