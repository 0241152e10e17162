package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A client asked for a slot. Who they are and what they wrote is in the vault.
 *
 * @param service id of the practice's service, such as {@code couples}
 * @param language BCP 47 tag of the language they wish to be written to in
 * @param place where the client will be at the time of the call
 * @param zone in which the client reads the time
 * @param partnerId the second of a couple, absent for one person alone
 * @param licenceOverride why the calendar does not ask for a licence; absent where it does
 */
public record ConsultationRequested(
        ConsultationId consultationId,
        TherapistId therapistId,
        Quarter start,
        String service,
        Channel channel,
        String language,
        Place place,
        ZoneId zone,
        PersonId requesterId,
        @Nullable PersonId partnerId,
        @Nullable LicenceOverride licenceOverride)
        implements BookingEvent {

    /** As clients ask: for a place where the therapist is licensed. */
    public ConsultationRequested(
            ConsultationId consultationId,
            TherapistId therapistId,
            Quarter start,
            String service,
            Channel channel,
            String language,
            Place place,
            ZoneId zone,
            PersonId requesterId,
            @Nullable PersonId partnerId) {
        this(consultationId, therapistId, start, service, channel, language, place, zone, requesterId, partnerId, null);
    }
}
