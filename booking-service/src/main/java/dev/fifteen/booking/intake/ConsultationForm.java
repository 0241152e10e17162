package dev.fifteen.booking.intake;

import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.TherapistId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /api/consultations} takes.
 *
 * @param service id of one of the practice's services
 * @param language BCP 47 tag
 * @param place where the client will be at the time of the call
 * @param zone in which the client reads the time
 * @param partner the second of a couple
 * @param licenceOverride for staff alone, who ask in the client's name
 */
public record ConsultationForm(
        @NotNull TherapistId therapistId,
        @NotNull Instant start,
        @NotNull @OneLine(max = 64) String service,
        @NotNull Channel channel,
        @NotNull @OneLine(max = 35) String language,
        @NotNull Place place,
        @NotNull ZoneId zone,
        @NotNull @Valid Person person,
        @Valid @Nullable Partner partner,
        @Valid @Nullable OverrideForm licenceOverride) {

    /** Who asks. */
    public record Person(
            @NotNull @OneLine(max = 100) String name,
            @NotNull @Mailbox String email,
            @OneLine(max = 40) @Nullable String phone,
            @Valid @Nullable Answers answers,

            @NotNull(message = Person.CONSENT) @AssertTrue(message = Person.CONSENT)
            Boolean plainMailAccepted) {

        static final String CONSENT = "must be true: the invitation comes by ordinary, unencrypted mail";

        /** As the vault keeps them. */
        PersonalData inVault(@Nullable String dialled, String language, ZoneId zone) {
            return new PersonalData(
                    name.strip(),
                    email,
                    dialled,
                    answers == null || answers.topics == null ? List.of() : answers.topics,
                    answers == null ? null : answers.note,
                    language,
                    zone,
                    plainMailAccepted);
        }

        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /** Whom they bring. What a partner answers, they answer themselves. */
    public record Partner(
            @NotNull @OneLine(max = 100) String name,
            @NotNull @Mailbox String email) {

        /** Written to as the requester is, until they say otherwise; that they accept plain mail is theirs alone to say. */
        PersonalData inVault(String language, ZoneId zone) {
            return new PersonalData(name.strip(), email, null, List.of(), null, language, zone, false);
        }

        @Override
        public String toString() {
            return "Partner[…]";
        }
    }

    /** The little that is asked. */
    public record Answers(
            @Size(max = 20) @Nullable List<@NotNull @OneLine(max = 100) String> topics,
            @Prose @Nullable String note) {

        @Override
        public String toString() {
            return "Answers[…]";
        }
    }

    PersonalData requester(@Nullable String phone) {
        return person.inVault(phone, language, zone);
    }

    @Nullable
    PersonalData secondPerson() {
        return partner == null ? null : partner.inVault(language, zone);
    }
}
