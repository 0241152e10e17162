package dev.fifteen.booking;

/** Where a consultation stands, in the words of the HTTP contract. */
public enum ConsultationStatus {
    /** The calendar has not answered yet. */
    REQUESTED,
    /** The slot is held until the therapist says yes or no. */
    AWAITING_APPROVAL,
    CONFIRMED,
    DECLINED,
    CANCELLED,
    EXPIRED,
    /** The call took place. */
    ATTENDED,
    /** Nobody came to the call. */
    NO_SHOW;

    /** Whether it can still come to a call. */
    public boolean isOpen() {
        return switch (this) {
            case REQUESTED, AWAITING_APPROVAL, CONFIRMED -> true;
            case DECLINED, CANCELLED, EXPIRED, ATTENDED, NO_SHOW -> false;
        };
    }
}
