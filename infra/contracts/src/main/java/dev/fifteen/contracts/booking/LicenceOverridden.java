package dev.fifteen.contracts.booking;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.StaffId;
import dev.fifteen.contracts.TherapistId;

/**
 * Staff let this call take place although the therapist may hold no licence where the client will be. It holds for this client, this
 * therapist and this place, wherever the call is moved. What they wrote to it is in the vault.
 *
 * @param by who of the staff answers for it
 */
public record LicenceOverridden(
        ConsultationId consultationId, TherapistId therapistId, Place place, LicenceOverride reason, StaffId by)
        implements BookingEvent {}
