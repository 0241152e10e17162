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
 * @param phone the same; in E.164
 * @param requestChannel the same
 */
record TherapistView(
        TherapistId id,
        String name,
        String credentials,
        @Nullable String email,
        @Nullable String phone,
        @Nullable RequestChannel requestChannel,
        List<String> languages,
        List<String> services,
        List<Licence> licences,
        ZoneId zone,
        List<Channel> channels) {

    static TherapistView of(TherapistId id, TherapistProfile profile, @Nullable Contact contact) {
        return new TherapistView(
                id,
                profile.name(),
                profile.credentials(),
                contact == null ? null : contact.email(),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.requestChannel(),
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
