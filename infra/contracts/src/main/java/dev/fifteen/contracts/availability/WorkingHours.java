package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.TimeOfDay;
import java.time.DayOfWeek;

/** One range of a weekly pattern, from inclusive, to exclusive, in the therapist's local time. */
public record WorkingHours(DayOfWeek day, TimeOfDay from, TimeOfDay to) {}
