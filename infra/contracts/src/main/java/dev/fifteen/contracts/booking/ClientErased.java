package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.TherapistId;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is known of this person any more; every part forgets what it has of them, and says so.
 *
 * @param therapistId absent for somebody who only waited
 */
public record ClientErased(
        ConsultationId consultationId, @Nullable TherapistId therapistId, PersonId personId) implements BookingEvent {}
