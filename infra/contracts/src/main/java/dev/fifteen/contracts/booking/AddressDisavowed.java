package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.TherapistId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever reads the mail of this person's address did not ask for it: nothing more is written there.
 *
 * @param therapistId absent for somebody who waited for anybody who fits
 */
public record AddressDisavowed(
        ConsultationId consultationId, @Nullable TherapistId therapistId, PersonId personId) implements BookingEvent {}
