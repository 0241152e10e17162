package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.TherapistId;

/** A therapist's calendar is from now on booked by these rules. */
public record CalendarRulesChanged(TherapistId therapistId, CalendarRules rules) implements AvailabilityEvent {}
