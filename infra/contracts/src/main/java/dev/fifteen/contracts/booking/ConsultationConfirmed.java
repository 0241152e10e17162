package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;

/** The call takes place. */
public record ConsultationConfirmed(ConsultationId consultationId, TherapistId therapistId, Quarter start, Quarter end)
        implements BookingEvent {}
