package dev.fifteen.booking.agenda;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.agenda.StatusPage.Role;
import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation with the persons in it, for a service that is about to write to them and keeps none of it.
 *
 * @param joinInstruction the room of a video call, once it is certain
 * @param licenceOverridden whether staff booked it where its therapist may hold no licence
 * @param nearest other starts that were open when this one was refused
 * @param persons without those who were erased, who withdrew, or who do not wish to be written to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsultationForServices(
        ConsultationId id,
        TherapistId therapistId,
        String service,
        Channel channel,
        String language,
        Place place,
        ZoneId zone,
        Quarter start,
        Quarter end,
        ConsultationStatus status,
        @Nullable Instant deadline,
        @Nullable String joinInstruction,
        boolean licenceOverridden,
        List<Quarter> nearest,
        List<Person> persons) {

    /**
     * One to write to.
     *
     * @param phone in E.164, for the therapist who is to call
     * @param joinInstruction for this person alone
     * @param message what the therapist said with a refusal
     */
    record Person(
            PersonId personId,
            Role role,
            String name,
            String email,
            @Nullable String phone,
            String language,
            ZoneId zone,
            @Nullable String joinInstruction,
            @Nullable String message) {

        static Person of(
                PersonId personId,
                Role role,
                PersonalData data,
                @Nullable String joinInstruction,
                @Nullable String message) {
            return new Person(
                    personId,
                    role,
                    data.name(),
                    data.email(),
                    data.phone(),
                    data.language(),
                    data.zone(),
                    joinInstruction,
                    message);
        }

        @Override
        public String toString() {
            return "Person[" + personId + "]";
        }
    }
}
