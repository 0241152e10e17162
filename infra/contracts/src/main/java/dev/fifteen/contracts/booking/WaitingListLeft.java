package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import java.time.Instant;

/**
 * Somebody does not wait any more, and has no call.
 *
 * @param personId who had joined
 * @param until when the place would have ended by itself
 */
public record WaitingListLeft(ConsultationId consultationId, PersonId personId, Instant until, Reason reason)
        implements WaitingListEvent {

    /** Why. */
    public enum Reason {
        /** They said so. */
        OWN_WISH,
        /** They let as many offers lapse as one may. */
        OFFERS_LAPSED,
        /** The last day that they named has passed. */
        OVER,
        /** Nothing is known of them any more. */
        ERASED
    }
}
