package dev.fifteen.contracts.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PublishedEvent;

/**
 * A fact about one place on the waiting list: a consultation that has no time yet, and keeps its id when it is given one. In order
 * with what becomes of the consultation.
 */
public sealed interface WaitingListEvent extends PublishedEvent
        permits WaitingListJoined, OfferPrepared, SlotOffered, OfferTaken, OfferEnded, WaitingListLeft {

    ConsultationId consultationId();

    @JsonIgnore
    @Override
    default String subject() {
        return consultationId().toString();
    }
}
