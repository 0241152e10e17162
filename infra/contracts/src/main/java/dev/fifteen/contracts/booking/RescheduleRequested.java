package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants the call at another time. Until the calendar has spoken, it stays where it is.
 *
 * @param from where it is
 * @param start where it shall be
 * @param place where the client will be at that time
 * @param licenceOverride why the calendar does not ask for a licence; absent where it does
 */
public record RescheduleRequested(
        ConsultationId consultationId,
        TherapistId therapistId,
        Quarter from,
        Quarter start,
        Place place,
        Actor by,
        @Nullable LicenceOverride licenceOverride)
        implements BookingEvent {

    /** To a place where the therapist is licensed. */
    public RescheduleRequested(
            ConsultationId consultationId,
            TherapistId therapistId,
            Quarter from,
            Quarter start,
            Place place,
            Actor by) {
        this(consultationId, therapistId, from, start, place, by, null);
    }
}
