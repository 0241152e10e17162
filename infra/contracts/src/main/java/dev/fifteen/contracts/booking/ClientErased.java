package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.TherapistId;

/** Nothing is known of this person any more; every part forgets what it has of them, and says so. */
public record ClientErased(ConsultationId consultationId, TherapistId therapistId, PersonId personId)
        implements BookingEvent {}
