package dev.fifteen.booking.waiting;

/** Nothing is offered that could be taken: it lapsed, was let go, or is kept no longer. */
final class NoOffer extends RuntimeException {

    NoOffer() {
        super("Nothing is offered at the moment");
    }
}
