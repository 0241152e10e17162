package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.TherapistId;

/** Somebody asked for a new link for this person. It goes to their own mailbox, and makes the older ones void. */
public record LinkRequested(ConsultationId consultationId, TherapistId therapistId, PersonId personId)
        implements BookingEvent {}
