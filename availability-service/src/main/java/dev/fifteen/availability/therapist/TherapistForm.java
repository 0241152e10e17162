package dev.fifteen.availability.therapist;

import dev.fifteen.availability.calendar.IanaZone;
import dev.fifteen.availability.practice.Offered;
import dev.fifteen.availability.practice.Offered.What;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.availability.TherapistProfile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * A therapist as staff describe them.
 *
 * @param email where they are written to: one address, of RFC 5321's length
 */
record TherapistForm(
        @OneLine String name,
        @OneLine String credentials,
        @NotNull @Size(max = 254) @Email String email,
        @NotEmpty @UniqueElements List<@NotNull @Offered(What.LANGUAGE) String> languages,
        @NotEmpty @UniqueElements List<@NotNull @Offered(What.SERVICE) String> services,
        @NotNull @Size(max = 100) List<@NotNull @Valid LicenceForm> licences,
        @NotNull IanaZone zone,
        @NotEmpty @UniqueElements List<@NotNull Channel> channels) {

    TherapistProfile profile() {
        return new TherapistProfile(
                name, credentials, languages, services, LicenceForm.licences(licences), zone.id(), channels);
    }
}
