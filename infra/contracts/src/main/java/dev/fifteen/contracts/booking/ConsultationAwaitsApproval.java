package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import java.time.Instant;

/** The slot is held, and the therapist has until the deadline to say yes. */
public record ConsultationAwaitsApproval(
        ConsultationId consultationId, TherapistId therapistId, Quarter start, Quarter end, Instant deadline)
        implements BookingEvent {}
