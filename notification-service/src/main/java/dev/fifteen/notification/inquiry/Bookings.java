package dev.fifteen.notification.inquiry;

import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.platform.security.ServiceClients;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** What booking knows of a consultation now. */
@Component
class Bookings {

    private final RestClient booking;

    Bookings(ServiceClients services) {
        this.booking = services.to("booking");
    }

    Consultation consultation(ConsultationId id) {
        return Answers.from(
                "booking",
                () -> booking.get()
                        .uri("/internal/consultations/{id}", id)
                        .retrieve()
                        .body(Consultation.class));
    }

    /** Where to tell somebody that they were erased, while it is known. */
    Optional<Farewell> farewell(PersonId person) {
        try {
            return Optional.of(Answers.from(
                    "booking",
                    () -> booking.get()
                            .uri("/internal/farewells/{id}", person)
                            .retrieve()
                            .body(Farewell.class)));
        } catch (Undelivered fault) {
            if (fault.isForGood()) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    /** The consultation, with a further link that lets this person in. */
    Invited invite(ConsultationId id, PersonId person) {
        return Answers.from(
                "booking",
                () -> booking.post()
                        .uri("/internal/consultations/{id}/links", id)
                        .body(new LinkFor(person))
                        .retrieve()
                        .body(Invited.class));
    }

    Waiting waiting(ConsultationId id) {
        return Answers.from(
                "booking",
                () -> booking.get()
                        .uri("/internal/waiting-list/{id}", id)
                        .retrieve()
                        .body(Waiting.class));
    }

    /** The path of a further link to this place on the waiting list. */
    String linkToPlace(ConsultationId id) {
        return Answers.from(
                        "booking",
                        () -> booking.post()
                                .uri("/internal/waiting-list/{id}/links", id)
                                .retrieve()
                                .body(Link.class))
                .link();
    }

    /**
     * @param status in the words of the HTTP contract
     * @param until when the place ends
     * @param person absent where they were erased or do not wish to be written to
     */
    record Waiting(
            String service,
            Channel channel,
            String language,
            Place place,
            String status,
            Instant until,
            @Nullable Offer offer,
            @Nullable Person person) {}

    /** @param until when the offer lapses */
    record Offer(TherapistId therapistId, Instant start, Instant end, Instant until) {}

    /**
     * @param status in the words of the HTTP contract
     * @param deadline until when the therapist may answer
     * @param joinInstruction for all of them
     * @param licenceOverridden whether staff booked it where its therapist may hold no licence; not said by a booking of before
     * @param nearest other starts that were open when this one was refused
     * @param persons without those who were erased, who withdrew, or who do not wish to be written to
     */
    record Consultation(
            TherapistId therapistId,
            String service,
            Channel channel,
            String language,
            Place place,
            Instant start,
            Instant end,
            String status,
            @Nullable Instant deadline,
            @Nullable String joinInstruction,
            @Nullable Boolean licenceOverridden,
            @Nullable List<Instant> nearest,
            List<Person> persons) {

        Optional<Person> person(PersonId id) {
            return persons.stream()
                    .filter(person -> person.personId().equals(id))
                    .findFirst();
        }
    }

    /**
     * @param joinInstruction for this person alone
     * @param message what the therapist or the practice said to them with a refusal or a cancellation
     */
    record Person(
            PersonId personId,
            String email,
            String language,
            ZoneId zone,
            @Nullable String joinInstruction,
            @Nullable String message) {}

    /** Of somebody who was erased a moment ago. */
    record Farewell(String email, String language, ZoneId zone) {}

    /** @param link its path on the practice's site */
    record Invited(String link, Consultation consultation) {}

    private record LinkFor(PersonId personId) {}

    private record Link(String link) {}
}
