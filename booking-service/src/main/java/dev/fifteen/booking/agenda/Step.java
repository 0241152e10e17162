package dev.fifteen.booking.agenda;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.RefusalReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event changes on a page; what is absent stays as it was.
 *
 * @param move how far a move has come, with the start that it is about
 */
record Step(
        @Nullable ConsultationStatus status,
        @Nullable Actor by,
        @Nullable Move move,
        @Nullable Quarter start,
        @Nullable Quarter end,
        @Nullable Instant deadline,
        @Nullable RefusalReason refusal,
        @Nullable List<Quarter> nearest) {

    static Step to(ConsultationStatus status) {
        return new Step(status, null, null, null, null, null, null, null);
    }

    /** Of a move that was asked for or made, no earlier refusal is left to tell. */
    static Step of(Move move, Quarter start) {
        return new Step(null, null, move, start, null, null, null, List.of());
    }

    Step by(Actor actor) {
        return new Step(status, actor, move, start, end, deadline, refusal, nearest);
    }

    Step ending(Quarter last) {
        return new Step(status, by, move, start, last, deadline, refusal, nearest);
    }

    Step until(Instant instant) {
        return new Step(status, by, move, start, end, instant, refusal, nearest);
    }

    Step refused(@Nullable RefusalReason reason, List<Quarter> instead) {
        return new Step(status, by, move, start, end, deadline, reason, instead);
    }

    /** Whether a wish to move the call that is there stays after this. */
    boolean leavesWish() {
        return move == null && (status == null || status.isOpen());
    }
}
