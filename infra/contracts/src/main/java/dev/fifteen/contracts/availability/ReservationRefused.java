package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;

/** A slot cannot be kept for somebody on the waiting list; or it was, and the therapist has blocked it since. */
public record ReservationRefused(
        TherapistId therapistId, ConsultationId consultationId, Quarter start, RefusalReason reason)
        implements AvailabilityEvent {}
