package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.TherapistId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * No open time suited a client, who waits for one that does. Who they are is in the vault.
 *
 * @param therapistId whom they wish to see; absent for anybody who fits
 * @param service id of the practice's service, such as {@code couples}
 * @param language BCP 47 tag of the language they wish to be written to in
 * @param place where the client will be at the time of the call
 * @param zone in which the client reads the time
 * @param partnerId the second of a couple, absent for one person alone
 * @param until when the place on the list ends
 * @param resumes their last place, where it came to no call through no fault of theirs: they stand where they stood then
 */
public record WaitingListJoined(
        ConsultationId consultationId,
        @Nullable TherapistId therapistId,
        String service,
        Channel channel,
        String language,
        Place place,
        ZoneId zone,
        PersonId requesterId,
        @Nullable PersonId partnerId,
        Wishes wishes,
        Instant until,
        @Nullable ConsultationId resumes)
        implements WaitingListEvent {

    /** At the end of the line. */
    public WaitingListJoined(
            ConsultationId consultationId,
            @Nullable TherapistId therapistId,
            String service,
            Channel channel,
            String language,
            Place place,
            ZoneId zone,
            PersonId requesterId,
            @Nullable PersonId partnerId,
            Wishes wishes,
            Instant until) {
        this(
                consultationId,
                therapistId,
                service,
                channel,
                language,
                place,
                zone,
                requesterId,
                partnerId,
                wishes,
                until,
                null);
    }
}
