package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;

/** The client takes the slot that was offered: the waiting is over, and the consultation is requested. */
public record OfferTaken(ConsultationId consultationId, TherapistId therapistId, Quarter start)
        implements WaitingListEvent {}
