package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.TherapistId;

/** A therapist takes no further consultations; those confirmed stand. */
public record TherapistRetired(TherapistId therapistId) implements AvailabilityEvent {}
