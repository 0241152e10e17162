package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.Revision;
import dev.fifteen.contracts.TherapistId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A slot is kept for one consultation until booking says what became of it.
 *
 * @param end the first quarter after the call
 * @param place where the client will be; unknown in events of the first days
 * @param heldUntil when the calendar asks booking to end what was not confirmed
 * @param approvalDeadline when the therapist must have answered; absent where the calendar's word is enough
 * @param licenceOverride why no licence was asked for; absent where one was
 */
@Revision(1)
public record SlotHeld(
        TherapistId therapistId,
        ConsultationId consultationId,
        Quarter start,
        Quarter end,
        Place place,
        Instant heldUntil,
        @Nullable Instant approvalDeadline,
        @Nullable LicenceOverride licenceOverride)
        implements AvailabilityEvent {

    /** Where the therapist is licensed. */
    public SlotHeld(
            TherapistId therapistId,
            ConsultationId consultationId,
            Quarter start,
            Quarter end,
            Place place,
            Instant heldUntil,
            @Nullable Instant approvalDeadline) {
        this(therapistId, consultationId, start, end, place, heldUntil, approvalDeadline, null);
    }
}
