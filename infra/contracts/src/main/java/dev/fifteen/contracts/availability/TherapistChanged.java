package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.TherapistId;

/** A therapist's profile is now this one, whole. */
public record TherapistChanged(TherapistId therapistId, TherapistProfile profile) implements AvailabilityEvent {}
