package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;

/** A held slot belongs to a confirmed consultation. */
public record SlotTaken(TherapistId therapistId, ConsultationId consultationId, Quarter start, Quarter end)
        implements AvailabilityEvent {}
