package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;

/**
 * A slot is kept for somebody on the waiting list, until booking says that it was taken or let go.
 *
 * @param end the first quarter after the call
 * @param place where the client will be
 */
public record SlotReserved(
        TherapistId therapistId, ConsultationId consultationId, Quarter start, Quarter end, Place place)
        implements AvailabilityEvent {}
