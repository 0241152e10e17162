package dev.fifteen.availability.therapist;

import dev.fifteen.availability.calendar.IanaZone;
import dev.fifteen.availability.practice.Offered;
import dev.fifteen.availability.practice.Offered.What;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.availability.TherapistProfile;
import dev.fifteen.platform.telephone.PhoneNumbers;
import dev.fifteen.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * A therapist as staff describe them.
 *
 * @param email where they are written to: one address, of RFC 5321's length
 * @param phone for texts, with its country's code; none where it is absent
 * @param requestChannel by mail where it is absent
 */
record TherapistForm(
        @OneLine String name,
        @OneLine String credentials,
        @NotNull @Size(max = 254) @Email String email,
        @Size(max = 40) @Nullable String phone,
        @Nullable RequestChannel requestChannel,
        @NotEmpty @UniqueElements List<@NotNull @Offered(What.LANGUAGE) String> languages,
        @NotEmpty @UniqueElements List<@NotNull @Offered(What.SERVICE) String> services,
        @NotNull @Size(max = 100) List<@NotNull @Valid LicenceForm> licences,
        @NotNull IanaZone zone,
        @NotEmpty @UniqueElements List<@NotNull Channel> channels) {

    TherapistProfile profile() {
        return new TherapistProfile(
                name, credentials, languages, services, LicenceForm.licences(licences), zone.id(), channels);
    }

    /** @throws Problem naming the field, if nobody can be called at the number, or there is none to send texts to */
    Contact contact() {
        var contact = new Contact(email, number(), Objects.requireNonNullElse(requestChannel, RequestChannel.MAIL));
        if (contact.requestChannel() == RequestChannel.SMS && contact.phone() == null) {
            throw Problem.invalid("phone", "is needed for texts");
        }
        return contact;
    }

    private @Nullable String number() {
        return phone == null
                ? null
                : PhoneNumbers.readInternational(phone)
                        .orElseThrow(() -> Problem.invalid(
                                "phone", "must be a telephone number with its country's code, such as +12133734253"));
    }
}
