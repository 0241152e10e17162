package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
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
        @Nullable PersonId partnerId)
        implements BookingEvent {}
