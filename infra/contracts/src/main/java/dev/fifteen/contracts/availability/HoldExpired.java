package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;

/** A hold ran out unconfirmed. The slot is still kept: booking ends the consultation, and that word releases it. */
public record HoldExpired(TherapistId therapistId, ConsultationId consultationId, Quarter start)
        implements AvailabilityEvent {}
