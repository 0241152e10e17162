package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.TherapistId;
import java.time.LocalDate;
import java.util.List;

/**
 * On one day a therapist can be met at these hours instead of the weekly ones.
 *
 * @param date in the therapist's zone
 * @param hours none on a day off
 */
public record HoursOverridden(TherapistId therapistId, LocalDate date, List<HoursRange> hours)
        implements AvailabilityEvent {}
