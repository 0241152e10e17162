package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;

/** The call takes place at another time: the calendar held the new slot first, and may now let the old one go. */
public record ConsultationRescheduled(
        ConsultationId consultationId, TherapistId therapistId, Quarter from, Quarter start, Quarter end, Actor by)
        implements BookingEvent {}
