package dev.fifteen.availability.therapist;

import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.TherapistProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A therapist as clients know them. */
public record KnownTherapist(TherapistId therapistId, TherapistProfile profile, boolean retired) {

    KnownTherapist afterRetirement() {
        return new KnownTherapist(therapistId, profile, true);
    }

    /** Whether they serve somebody who wishes for this; what is absent or blank is not wished for. */
    public boolean serves(@Nullable String service, @Nullable String language) {
        return isAmong(profile.services(), service) && isAmong(profile.languages(), language);
    }

    private static boolean isAmong(List<String> served, @Nullable String wished) {
        return wished == null || wished.isBlank() || served.contains(wished);
    }

    /** Whether a licence holds today, in the therapist's zone. */
    boolean isLicensedIn(Place place, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, profile.zone());
        return profile.licences().stream()
                .anyMatch(licence ->
                        licence.place().equals(place) && !licence.validUntil().isBefore(today));
    }
}
