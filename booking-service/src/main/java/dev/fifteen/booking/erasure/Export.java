package dev.fifteen.booking.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.agenda.StatusChange;
import dev.fifteen.booking.agenda.StatusPage.Role;
import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.booking.client.Vault.Topic;
import dev.fifteen.booking.waiting.Waiting;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one person. Nothing of the other of a couple is in it.
 *
 * @param words what was said with a cancellation or a refusal
 * @param waiting what they wished for, where they have waited for it
 * @param sameMailbox other persons who were kept under the same address, whoever typed it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Export(
        PersonId personId,
        Role role,
        PersonalData person,
        Map<Topic, String> words,
        @Nullable Consultation consultation,
        @Nullable Waiting waiting,
        List<PersonId> sameMailbox) {

    /** What they asked for, and what became of it. */
    record Consultation(
            ConsultationId id,
            TherapistId therapistId,
            ConsultationStatus status,
            Quarter start,
            Quarter end,
            String service,
            Channel channel,
            String language,
            Place place,
            List<StatusChange> history) {}

    @Override
    public String toString() {
        return "Export[" + personId + "]";
    }
}
