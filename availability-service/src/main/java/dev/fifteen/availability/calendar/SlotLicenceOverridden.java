package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.TherapistId;

/** For the slots that a consultation has no licence is asked any more. */
record SlotLicenceOverridden(TherapistId therapistId, ConsultationId consultationId, LicenceOverride reason) {}
