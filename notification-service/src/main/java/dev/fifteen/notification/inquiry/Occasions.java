package dev.fifteen.notification.inquiry;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.notification.Dispatch;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.inquiry.Bookings.Consultation;
import dev.fifteen.notification.inquiry.Therapists.Therapist;
import dev.fifteen.notification.message.Language;
import dev.fifteen.notification.message.Occasion;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what a message is to tell, as things are now. */
@Component
public class Occasions {

    private final Bookings bookings;
    private final Therapists therapists;
    private final URI pages;

    Occasions(Bookings bookings, Therapists therapists, @Value("${fifteen.public-url}") URI pages) {
        this.bookings = bookings;
        this.therapists = therapists;
        this.pages = pages;
    }

    /**
     * The occasion of this message.
     *
     * @param deadline until when an answer is awaited, where one is
     * @throws Undelivered if the consultation has moved on, the recipient is gone, or a service does not answer
     */
    public Occasion gather(ConsultationId id, Dispatch dispatch, @Nullable Instant deadline) {
        Consultation consultation = bookings.consultation(id);
        if (!consultation.status().equals(statusToldBy(dispatch.kind()))) {
            throw Undelivered.forGood("overtaken");
        }
        Therapist therapist = therapists.therapist(consultation.therapistId());
        Recipient recipient = switch (dispatch.role()) {
            case THERAPIST -> therapist(therapist, consultation.joinInstruction());
            case REQUESTER, PARTNER -> client(id, consultation, new PersonId(dispatch.recipientId()));
        };
        return new Occasion(
                id,
                dispatch.kind(),
                dispatch.role(),
                recipient.address(),
                recipient.language(),
                recipient.zone(),
                consultation.start(),
                consultation.end(),
                consultation.place(),
                consultation.service(),
                consultation.channel(),
                consultation.language(),
                therapist.name(),
                recipient.joinInstruction(),
                consultation.joinInstruction(),
                deadline,
                recipient.page());
    }

    private static String statusToldBy(Kind kind) {
        return switch (kind) {
            case CONFIRMATION, NEW_CONSULTATION -> "CONFIRMED";
            case APPROVAL_REQUEST -> "AWAITING_APPROVAL";
        };
    }

    private Recipient client(ConsultationId id, Consultation consultation, PersonId personId) {
        var person = consultation.person(personId).orElseThrow(Occasions::gone);
        return new Recipient(
                person.email(),
                Language.of(person.language()),
                person.zone(),
                person.joinInstruction(),
                pages.resolve(bookings.link(id, personId)));
    }

    private Recipient therapist(Therapist therapist, @Nullable String joinInstruction) {
        return new Recipient(
                Optional.ofNullable(therapist.email()).orElseThrow(Occasions::gone),
                Language.firstOf(therapist.languages()),
                therapist.zone(),
                joinInstruction,
                pages.resolve("/calendar"));
    }

    private static Undelivered gone() {
        return Undelivered.forGood("recipient-gone");
    }

    private record Recipient(
            String address,
            Language language,
            ZoneId zone,
            @Nullable String joinInstruction,
            URI page) {}
}
