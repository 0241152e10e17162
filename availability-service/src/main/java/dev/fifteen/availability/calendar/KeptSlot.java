package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import java.time.Instant;

/**
 * A slot that a consultation has.
 *
 * @param end the first quarter after the call
 */
record KeptSlot(ConsultationId consultationId, Quarter start, Quarter end, Stage stage) {

    enum Stage {
        HELD,
        /** Its hold ran out; booking has been asked what becomes of it. */
        EXPIRED,
        TAKEN
    }

    boolean is(ConsultationId consultation, Quarter slot) {
        return consultationId.equals(consultation) && start.equals(slot);
    }

    KeptSlot in(Stage next) {
        return new KeptSlot(consultationId, start, end, next);
    }

    /** Whether nobody will ask about it again. */
    boolean isOver(Instant now) {
        return stage == Stage.TAKEN && end.start().isBefore(now);
    }
}
