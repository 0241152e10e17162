package dev.fifteen.booking.decision;

import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.StaffId;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.LicenceOverridden;

/** That one of the staff answers for a call without a licence. */
public record OverrideByStaff(LicenceOverride reason, StaffId by) {

    /** Of a call, and so for its client, its therapist and its place. */
    LicenceOverridden of(ConsultationRequested asked) {
        return new LicenceOverridden(asked.consultationId(), asked.therapistId(), asked.place(), reason, by);
    }
}
