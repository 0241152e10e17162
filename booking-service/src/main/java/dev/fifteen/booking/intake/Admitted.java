package dev.fifteen.booking.intake;

import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.booking.directory.Therapist;
import dev.fifteen.contracts.Quarter;
import org.jspecify.annotations.Nullable;

/** A request that makes sense, with the persons in it ready for the vault. */
public record Admitted(
        Therapist therapist,
        Quarter start,
        ConsultationForm form,
        PersonalData requester,
        @Nullable PersonalData partner) {}
