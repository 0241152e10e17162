package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import java.util.List;

/**
 * A slot could not be held; or one that was held, and is not taken yet, was blocked by the therapist since.
 *
 * @param nearest open starts of the same therapist, nearest to the wished one first
 */
public record SlotRefused(
        TherapistId therapistId,
        ConsultationId consultationId,
        Quarter start,
        RefusalReason reason,
        List<Quarter> nearest)
        implements AvailabilityEvent {}
