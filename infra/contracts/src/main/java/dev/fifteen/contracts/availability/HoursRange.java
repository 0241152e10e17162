package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.TimeOfDay;

/** One range of hours of a day, from inclusive, to exclusive, in the therapist's local time. */
public record HoursRange(TimeOfDay from, TimeOfDay to) {}
