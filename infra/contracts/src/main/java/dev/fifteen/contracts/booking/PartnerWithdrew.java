package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.TherapistId;

/**
 * One of a couple will not come; the other keeps the call.
 *
 * @param personId who withdrew, be it the one who asked or the one they brought
 */
public record PartnerWithdrew(ConsultationId consultationId, TherapistId therapistId, PersonId personId)
        implements BookingEvent {}
