package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.TherapistId;

/** Somebody called it off. Their reason, if they gave one, is in the vault. */
public record ConsultationCancelled(ConsultationId consultationId, TherapistId therapistId, Actor by)
        implements BookingEvent {}
