package dev.fifteen.booking.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.booking.agenda.StatusPage.Role;
import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as those see it who hold it.
 *
 * @param wish where somebody wants it moved to
 * @param deadline until when the therapist may approve
 * @param licenceOverride present where staff let it take place without a licence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RosterEntry(
        ConsultationId id,
        ConsultationStatus status,
        Quarter start,
        Quarter end,
        @Nullable Quarter wish,
        @Nullable Instant deadline,
        String service,
        Channel channel,
        String language,
        Place place,
        @Nullable Overridden licenceOverride,
        List<Person> persons) {

    static RosterEntry of(StatusPage page, @Nullable String note, List<Person> persons) {
        return new RosterEntry(
                page.id(),
                page.status(),
                page.start(),
                page.end(),
                page.wish(),
                page.status() == ConsultationStatus.AWAITING_APPROVAL ? page.deadline() : null,
                page.service(),
                page.channel(),
                page.language(),
                page.place(),
                page.licenceOverride() == null ? null : new Overridden(page.licenceOverride(), note),
                persons);
    }

    /**
     * Why no licence was asked for.
     *
     * @param note for staff alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Overridden(LicenceOverride reason, @Nullable String note) {

        @Override
        public String toString() {
            return "Overridden[" + reason + "]";
        }
    }

    /**
     * Somebody who takes part.
     *
     * @param answers for the therapist alone
     * @param accepted of a partner: whether they said that they come
     * @param withdrawn present where they do not come any more
     * @param erased present where nothing is known of them any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            PersonId personId,
            Role role,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable ZoneId zone,
            @Nullable Answers answers,
            @Nullable Boolean accepted,
            @Nullable Boolean withdrawn,
            @Nullable Boolean erased) {

        static Person of(StatusPage page, PersonId id, @Nullable PersonalData data, boolean withAnswers) {
            var role = page.roleOf(id);
            var accepted = role == Role.PARTNER ? page.partnerAccepted() : null;
            var withdrawn = page.withdrawn().contains(id) ? true : null;
            return data == null
                    ? new Person(id, role, null, null, null, null, null, null, accepted, withdrawn, true)
                    : new Person(
                            id,
                            role,
                            data.name(),
                            data.email(),
                            data.phone(),
                            data.language(),
                            data.zone(),
                            withAnswers ? new Answers(data.topics(), data.note()) : null,
                            accepted,
                            withdrawn,
                            null);
        }

        @Override
        public String toString() {
            return "Person[" + personId + "]";
        }
    }

    /** What this person answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answers(List<String> topics, @Nullable String note) {

        @Override
        public String toString() {
            return "Answers[…]";
        }
    }
}
