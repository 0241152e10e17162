package dev.fifteen.availability.therapist;

import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.TherapistProfile;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A therapist as they are shown.
 *
 * @param email only to staff and to services
 */
record TherapistView(
        TherapistId id,
        String name,
        String credentials,
        @Nullable String email,
        List<String> languages,
        List<String> services,
        List<Licence> licences,
        ZoneId zone,
        List<Channel> channels) {

    static TherapistView of(TherapistId id, TherapistProfile profile, @Nullable String email) {
        return new TherapistView(
                id,
                profile.name(),
                profile.credentials(),
                email,
                profile.languages(),
                profile.services(),
                profile.licences(),
                profile.zone(),
                profile.channels());
    }

    static TherapistView forAnyone(KnownTherapist therapist) {
        return of(therapist.therapistId(), therapist.profile(), null);
    }
}
