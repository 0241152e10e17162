package dev.fifteen.booking.waiting;

/** Where a place on the waiting list stands, in the words of the HTTP contract. */
public enum WaitingStatus {
    WAITING,
    /** A time is kept for them, and they are asked. */
    OFFERED,
    /** It has become a consultation, under the same id. */
    TAKEN,
    /** They do not wait any more. */
    LEFT
}
