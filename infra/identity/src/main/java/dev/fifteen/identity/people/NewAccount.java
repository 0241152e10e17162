package dev.fifteen.identity.people;

import dev.fifteen.identity.account.Account.Person;
import dev.fifteen.identity.account.Language;
import dev.fifteen.identity.account.Role;
import dev.fifteen.platform.mail.MailAddresses;
import dev.fifteen.platform.web.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be invited.
 *
 * @param name how to greet them, on one line
 * @param email one address, to which the link goes and by which they sign in
 * @param role {@code staff} or {@code therapist}
 * @param therapistId whose calendar is to be theirs, for a therapist
 * @param language {@code en}, {@code fr} or {@code he}
 */
record NewAccount(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 254) String email,
        @NotNull String role,
        @Nullable UUID therapistId,
        @NotNull String language) {

    // Controls, separators of lines, and whatever turns the direction of what follows (UAX 9).
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    /** @throws Problem naming the field, if it is no line of text or no address */
    Person person() {
        if (UNFIT.matcher(name).find()) {
            throw Problem.invalid("name", "must be one line of text");
        }
        if (!MailAddresses.isOneMailbox(email.strip())) {
            throw Problem.invalid("email", "must be one mail address");
        }
        return new Person(name.strip(), MailAddresses.normalised(email.strip()));
    }

    /** @throws Problem naming the field, if there is no such role, or the therapist does not go with it */
    Role knownRole() {
        return switch (role) {
            case "staff" -> {
                if (therapistId != null) {
                    throw Problem.invalid("therapistId", "is for therapists only");
                }
                yield Role.STAFF;
            }
            case "therapist" -> {
                if (therapistId == null) {
                    throw Problem.invalid("therapistId", "is needed for a therapist");
                }
                yield Role.THERAPIST;
            }
            default -> throw Problem.invalid("role", "must be staff or therapist");
        };
    }

    /** @throws Problem naming the field, if nothing is written in it */
    Language knownLanguage() {
        return Language.of(language)
                .filter(known -> known.tag().equals(language))
                .orElseThrow(() -> Problem.invalid("language", "must be en, fr or he"));
    }

    /** Leaves name and address out. */
    @Override
    public String toString() {
        return "NewAccount[%s]".formatted(role);
    }
}
