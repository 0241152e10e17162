package dev.fifteen.booking.agenda;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.agenda.StatusPage.Role;
import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.booking.directory.Therapist;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as one of its persons may see it.
 *
 * @param zone in which this person reads the time
 * @param wish where somebody wants it moved to, until the calendar has spoken
 * @param deadline until when the therapist may approve
 * @param joinInstruction once the call is certain
 * @param message what the therapist or the practice said with a refusal or a cancellation
 * @param nearest where the slot, or the last move, was not given: other starts that were open then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatusView(
        ConsultationId id,
        ConsultationStatus status,
        Quarter start,
        Quarter end,
        ZoneId zone,
        @Nullable Therapist therapist,
        String service,
        Channel channel,
        String language,
        Place place,
        @Nullable Quarter wish,
        @Nullable Instant deadline,
        @Nullable String joinInstruction,
        @Nullable String message,
        List<Attendee> attendees,
        List<StatusChange> history,
        @Nullable List<Quarter> nearest) {

    /**
     * Somebody who takes part. Of the other of a couple no more is shown than that there is one, and whether they still come.
     *
     * @param accepted of a partner: whether they said that they come, for themselves to see
     * @param withdrawn present where they do not come any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attendee(
            Role role,
            @Nullable PersonId personId,
            @Nullable String name,
            @Nullable Answers answers,
            @Nullable Boolean accepted,
            @Nullable Boolean withdrawn) {

        static Attendee self(StatusPage page, PersonId personId, PersonalData data) {
            var role = page.roleOf(personId);
            return new Attendee(
                    role,
                    personId,
                    data.name(),
                    new Answers(data.topics(), data.note()),
                    role == Role.PARTNER ? page.partnerAccepted() : null,
                    withdrawn(page, personId));
        }

        static Attendee other(StatusPage page, PersonId personId) {
            return new Attendee(page.roleOf(personId), null, null, null, null, withdrawn(page, personId));
        }

        private static @Nullable Boolean withdrawn(StatusPage page, PersonId personId) {
            return page.withdrawn().contains(personId) ? true : null;
        }
    }

    /** What this person answered. */
    record Answers(List<String> topics, @Nullable String note) {}
}
