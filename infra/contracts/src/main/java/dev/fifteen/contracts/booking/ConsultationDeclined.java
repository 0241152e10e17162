package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.RefusalReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request was decided against.
 *
 * @param refusal what the calendar said, absent where the therapist refused
 * @param nearest open starts of the same therapist, nearest to the wished one first
 */
public record ConsultationDeclined(
        ConsultationId consultationId,
        TherapistId therapistId,
        DeclineReason reason,
        @Nullable RefusalReason refusal,
        List<Quarter> nearest)
        implements BookingEvent {}
