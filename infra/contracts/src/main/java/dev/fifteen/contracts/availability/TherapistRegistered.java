package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.TherapistId;

/** The practice took a therapist in. */
public record TherapistRegistered(TherapistId therapistId, TherapistProfile profile) implements AvailabilityEvent {}
