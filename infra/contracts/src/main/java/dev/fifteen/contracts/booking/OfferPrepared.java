package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;

/**
 * An open slot suits somebody on the waiting list; they hear of it once the calendar keeps it for them.
 *
 * @param place where the client will be
 */
public record OfferPrepared(ConsultationId consultationId, TherapistId therapistId, Quarter start, Place place)
        implements WaitingListEvent {}
