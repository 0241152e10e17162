package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;

/** A consultation was confirmed for a slot that the calendar does not keep for it: somebody must look at it. */
final class SlotNotKept extends RuntimeException {

    SlotNotKept(ConsultationId consultationId, Quarter start) {
        super("No slot at " + start + " is kept for consultation " + consultationId);
    }
}
