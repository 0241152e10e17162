package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;

/** A slot is open again, as far as this consultation is concerned. */
public record SlotReleased(TherapistId therapistId, ConsultationId consultationId, Quarter start, Quarter end)
        implements AvailabilityEvent {}
