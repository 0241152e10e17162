package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.TherapistId;
import java.time.LocalDate;

/** The weekly hours hold again on this day of the therapist's zone. */
public record OverrideRemoved(TherapistId therapistId, LocalDate date) implements AvailabilityEvent {}
