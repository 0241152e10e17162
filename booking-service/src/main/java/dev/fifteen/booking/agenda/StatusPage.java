package dev.fifteen.booking.agenda;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.RefusalReason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a consultation stands. Persons are ids here; who they are is asked of the vault by whoever shows it.
 *
 * @param end the first quarter after the call: by the therapist's rules until the calendar has said it
 * @param wish where somebody wants it moved to, until the calendar has spoken
 * @param deadline until when the therapist may approve
 * @param refusal why the calendar refused it, or its last move
 * @param nearest other starts that were open then
 * @param withdrawn who of a couple does not come any more
 * @param licenceOverride why staff let it take place without a licence, for the practice alone to see
 */
public record StatusPage(
        ConsultationId id,
        TherapistId therapistId,
        PersonId requesterId,
        @Nullable PersonId partnerId,
        String service,
        Channel channel,
        String language,
        Place place,
        ZoneId zone,
        Quarter start,
        Quarter end,
        ConsultationStatus status,
        @Nullable Quarter wish,
        @Nullable Instant deadline,
        @Nullable RefusalReason refusal,
        List<Quarter> nearest,
        boolean partnerAccepted,
        Set<PersonId> withdrawn,
        @Nullable LicenceOverride licenceOverride) {

    /** Whether the calendar or somebody has had a word on it yet. */
    public boolean isDecided() {
        return status != ConsultationStatus.REQUESTED;
    }

    /** Whether nobody waits for the calendar to move it. */
    public boolean isAtRest() {
        return wish == null;
    }

    /** One person, or the two of a couple. */
    public Stream<PersonId> persons() {
        return Stream.of(requesterId, partnerId).flatMap(Stream::ofNullable);
    }

    /** Those of them who have not withdrawn. */
    Stream<PersonId> attending() {
        return persons().filter(person -> !withdrawn.contains(person));
    }

    /** Which of them this person is. */
    public Role roleOf(PersonId person) {
        return person.equals(requesterId) ? Role.REQUESTER : Role.PARTNER;
    }

    /** Who of those who come. */
    public enum Role {
        REQUESTER,
        PARTNER
    }
}
