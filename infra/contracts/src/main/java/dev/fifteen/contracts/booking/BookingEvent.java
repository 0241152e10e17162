package dev.fifteen.contracts.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PublishedEvent;

/** A fact about one consultation. Its order is kept per consultation. */
public sealed interface BookingEvent extends PublishedEvent
        permits ConsultationRequested,
                LicenceOverridden,
                ConsultationAwaitsApproval,
                ConsultationConfirmed,
                ConsultationDeclined,
                RescheduleRequested,
                ConsultationRescheduled,
                RescheduleDeclined,
                PartnerAccepted,
                PartnerWithdrew,
                AddressDisavowed,
                LinkRequested,
                ConsultationCancelled,
                ConsultationExpired,
                AttendanceRecorded,
                ClientErased {

    ConsultationId consultationId();

    @JsonIgnore
    @Override
    default String subject() {
        return consultationId().toString();
    }
}
