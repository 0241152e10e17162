package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.TherapistId;

/** Whoever reads the mail of this person's address did not ask for it: nothing more is written there. */
public record AddressDisavowed(ConsultationId consultationId, TherapistId therapistId, PersonId personId)
        implements BookingEvent {}
