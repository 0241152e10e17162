package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.TherapistId;

/** The second of a couple will come. The call never waited for it. */
public record PartnerAccepted(ConsultationId consultationId, TherapistId therapistId, PersonId personId)
        implements BookingEvent {}
