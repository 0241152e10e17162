package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.RefusalReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call stays where it is.
 *
 * @param start where it should have been
 * @param refusal what the calendar said, absent where the hold of the new slot ran out
 * @param nearest open starts of the same therapist, nearest to the wished one first
 */
public record RescheduleDeclined(
        ConsultationId consultationId,
        TherapistId therapistId,
        Quarter start,
        @Nullable RefusalReason refusal,
        List<Quarter> nearest)
        implements BookingEvent {}
