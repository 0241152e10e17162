package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import java.time.Instant;

/**
 * A slot is kept for somebody on the waiting list until they have answered.
 *
 * @param personId who is asked
 * @param end the first quarter after the call
 * @param until when the offer lapses
 * @param number counts the offers of one place on the list, from 1
 */
public record SlotOffered(
        ConsultationId consultationId,
        PersonId personId,
        TherapistId therapistId,
        Quarter start,
        Quarter end,
        Instant until,
        int number)
        implements WaitingListEvent {}
