package dev.fifteen.booking.decision;

import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.StaffId;

/** That one of the staff answers for a call without a licence. */
public record OverrideByStaff(LicenceOverride reason, StaffId by) {}
