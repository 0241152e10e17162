package dev.fifteen.notification.telling;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.TherapistId;
import java.time.Instant;

/**
 * A consultation as far as it has been heard of: nothing in it is about a person.
 *
 * @param end the start, until booking has said how long it is
 * @param moves how often it was moved; the SEQUENCE of its invitation
 */
record Call(
        ConsultationId id,
        TherapistId therapistId,
        Party party,
        Instant start,
        Instant end,
        boolean confirmed,
        int moves) {

    Call lasting(Instant from, Instant to) {
        return new Call(id, therapistId, party, from, to, confirmed, moves);
    }

    Call settled(boolean isConfirmed) {
        return new Call(id, therapistId, party, start, end, isConfirmed, moves);
    }

    Call moved(Instant from, Instant to) {
        return new Call(id, therapistId, party, from, to, confirmed, moves + 1);
    }
}
