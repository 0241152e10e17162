package dev.fifteen.booking.waiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fifteen.booking.directory.Therapist;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.booking.Wishes;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A place on the waiting list as whoever has it may see it.
 *
 * @param therapist whom they wish to see; absent for anybody who fits
 * @param until when the place ends by itself
 * @param offer what is kept for them, as long as they are asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitingView(
        ConsultationId id,
        WaitingStatus status,
        String service,
        Channel channel,
        String language,
        Place place,
        ZoneId zone,
        @Nullable Therapist therapist,
        Wishes wishes,
        Instant until,
        @Nullable Offer offer) {

    /** @param until when it lapses */
    record Offer(@Nullable Therapist therapist, Quarter start, Quarter end, Instant until) {}
}
