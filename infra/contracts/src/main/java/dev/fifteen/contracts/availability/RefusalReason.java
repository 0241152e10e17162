package dev.fifteen.contracts.availability;

/** Why a calendar does not give a slot. */
public enum RefusalReason {
    /** The therapist takes no further consultations, or is unknown. */
    THERAPIST_RETIRED,
    /** No licence holds for the client's place on that day. */
    NOT_LICENSED,
    /** The start has passed or lies within the notice. */
    TOO_SOON,
    /** The start lies beyond the horizon. */
    TOO_FAR,
    /** Not a start that the hours and rules offer. */
    OUTSIDE_HOURS,
    /** The therapist blocked the time, or it is too near to one they blocked. */
    BLOCKED,
    /** An imported calendar says that the therapist is busy, or about to be. */
    BUSY_ELSEWHERE,
    /** The therapist's local day has reached its cap. */
    DAY_FULL,
    /** Somebody else holds or has the slot, or is too near to it. */
    SLOT_UNAVAILABLE
}
