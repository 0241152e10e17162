package dev.fifteen.booking.waiting;

import static dev.fifteen.booking.waiting.WaitingStatus.LEFT;
import static dev.fifteen.booking.waiting.WaitingStatus.TAKEN;

import dev.fifteen.contracts.booking.OfferEnded;
import dev.fifteen.contracts.booking.OfferPrepared;
import dev.fifteen.contracts.booking.OfferTaken;
import dev.fifteen.contracts.booking.SlotOffered;
import dev.fifteen.contracts.booking.WaitingListJoined;
import dev.fifteen.contracts.booking.WaitingListLeft;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps the list, in the transaction of each decision. */
@Component
@ProcessingGroup("waiting-list")
class WaitingProjection {

    private final WaitingPlaces places;
    private final OfferTimes times;

    WaitingProjection(WaitingPlaces places, OfferTimes times) {
        this.places = places;
        this.times = times;
    }

    @EventHandler
    void on(WaitingListJoined event, @Timestamp Instant at) {
        places.add(event, at);
        if (event.resumes() != null) {
            places.rememberWhatWasAsked(event.consultationId(), event.resumes());
        }
    }

    @EventHandler
    void on(OfferPrepared event, @Timestamp Instant at) {
        places.prepare(event, at);
    }

    @EventHandler
    void on(SlotOffered event, @Timestamp Instant at) {
        places.offer(event, at);
    }

    @EventHandler
    void on(OfferTaken event, @Timestamp Instant at) {
        places.settle(event.consultationId(), TAKEN, at);
    }

    @EventHandler
    void on(OfferEnded event, @Timestamp Instant at) {
        switch (event.reason()) {
            case PASSED, LAPSED -> {
                places.remember(event);
                places.waitOn(event, at.plus(times.rest()), at);
            }
            // It was not theirs to decide: they keep their turn.
            case UNAVAILABLE, LEFT -> places.waitOn(event, null, at);
        }
    }

    @EventHandler
    void on(WaitingListLeft event, @Timestamp Instant at) {
        places.settle(event.consultationId(), LEFT, at);
    }
}
