package dev.fifteen.contracts.booking;

/** Who or what decided against a consultation. */
public enum DeclineReason {
    /** The calendar did not give the slot. */
    SLOT_UNAVAILABLE,
    /** The therapist refused; their words to the client are in the vault. */
    THERAPIST_REFUSED
}
