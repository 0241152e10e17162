package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.TherapistId;

/** Nobody confirmed it in time. */
public record ConsultationExpired(ConsultationId consultationId, TherapistId therapistId) implements BookingEvent {}
