package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;

/** The slot is not kept for this client any more, who did not take it. */
public record OfferEnded(ConsultationId consultationId, TherapistId therapistId, Quarter start, Reason reason)
        implements WaitingListEvent {

    /** Why it was not taken. */
    public enum Reason {
        /** The client lets it go and goes on waiting. */
        PASSED,
        /** Nobody answered in time. */
        LAPSED,
        /** The calendar did not keep it, or not long enough to be asked. */
        UNAVAILABLE,
        /** The client does not wait any more. */
        LEFT
    }
}
