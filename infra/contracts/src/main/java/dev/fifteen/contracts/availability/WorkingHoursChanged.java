package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.TherapistId;
import java.time.ZoneId;
import java.util.List;

/** A therapist can from now on be met at these hours, and at no others. */
public record WorkingHoursChanged(TherapistId therapistId, ZoneId zone, List<WorkingHours> hours)
        implements AvailabilityEvent {}
