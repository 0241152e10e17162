package dev.fifteen.booking.waiting;

import dev.fifteen.booking.agenda.StatusPage.Role;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.booking.Wishes;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A place on the waiting list as it stands. Persons are ids here.
 *
 * @param therapistId whom they wish to see; absent for anybody who fits
 * @param place where the client will be
 * @param zone in which the client reads the time
 * @param until when the place ends by itself
 * @param offer what they are asked about, or have taken
 */
public record Waiting(
        ConsultationId id,
        PersonId requesterId,
        @Nullable PersonId partnerId,
        @Nullable TherapistId therapistId,
        String service,
        Channel channel,
        String language,
        Place place,
        ZoneId zone,
        Wishes wishes,
        Instant until,
        Instant joinedAt,
        WaitingStatus status,
        @Nullable Offer offer) {

    /** As what this person waits. */
    public Role roleOf(PersonId person) {
        return person.equals(requesterId) ? Role.REQUESTER : Role.PARTNER;
    }

    /**
     * A slot that the calendar keeps for them.
     *
     * @param until when the offer lapses
     */
    public record Offer(TherapistId therapistId, Quarter start, Quarter end, Instant until) {}
}
