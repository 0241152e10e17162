package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.TherapistId;
import org.jspecify.annotations.Nullable;

/**
 * A link is to go to this person's own mailbox: they asked for a new one, or somebody asked in their name for what they have.
 *
 * @param therapistId absent for somebody on the waiting list
 */
public record LinkRequested(
        ConsultationId consultationId, @Nullable TherapistId therapistId, PersonId personId) implements BookingEvent {}
