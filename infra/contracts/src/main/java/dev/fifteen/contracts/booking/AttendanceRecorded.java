package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.TherapistId;

/** Whether the call took place, as the practice says; a later one corrects it. */
public record AttendanceRecorded(ConsultationId consultationId, TherapistId therapistId, boolean attended)
        implements BookingEvent {}
