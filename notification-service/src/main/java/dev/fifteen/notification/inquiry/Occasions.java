package dev.fifteen.notification.inquiry;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.notification.Dispatch;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.inquiry.Bookings.Consultation;
import dev.fifteen.notification.inquiry.Therapists.Therapist;
import dev.fifteen.notification.message.Language;
import dev.fifteen.notification.message.Occasion;
import dev.fifteen.notification.optout.OptOuts;
import java.net.URI;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what a message is to tell, as things are now. */
@Component
public class Occasions {

    /** The page of a link opens at "this was not me". */
    private static final String NOT_ME = "/not-me";

    /** What is told of a new request. All else has an invitation in it, or takes one back. */
    private static final Set<Kind> OF_REQUESTS = EnumSet.of(Kind.APPROVAL_REQUEST, Kind.APPROVAL_REMINDER);

    private static final Set<Kind> NAMES_OTHERS = EnumSet.of(Kind.DECLINE, Kind.EXPIRY, Kind.RESCHEDULE_DECLINE);

    private final Bookings bookings;
    private final WaitingOccasions waiting;
    private final Welcomes welcomes;
    private final Farewells farewells;
    private final AccountInvitations accountInvitations;
    private final Therapists therapists;
    private final OptOuts optOuts;
    private final URI pages;

    Occasions(
            Bookings bookings,
            WaitingOccasions waiting,
            Welcomes welcomes,
            Farewells farewells,
            AccountInvitations accountInvitations,
            Therapists therapists,
            OptOuts optOuts,
            @Value("${fifteen.public-url}") URI pages) {
        this.bookings = bookings;
        this.waiting = waiting;
        this.welcomes = welcomes;
        this.farewells = farewells;
        this.accountInvitations = accountInvitations;
        this.therapists = therapists;
        this.optOuts = optOuts;
        this.pages = pages;
    }

    /**
     * The occasion of this message.
     *
     * @throws Undelivered if the consultation has moved on, the recipient is gone, or a service does not answer
     */
    public Occasion gather(Telling telling) {
        ConsultationId id = telling.id();
        Dispatch dispatch = telling.dispatch();
        Kind kind = dispatch.kind();
        if (kind == Kind.WELCOME) {
            return welcomes.gather(telling);
        }
        if (kind == Kind.ERASURE) {
            return farewells.gather(telling);
        }
        if (dispatch.role() == Role.COLLEAGUE) {
            return accountInvitations.gather(telling);
        }
        if (WaitingOccasions.KINDS.contains(kind)) {
            return waiting.gather(telling);
        }
        var invited = dispatch.role() == Role.THERAPIST || Standing.toldBy(kind) == Standing.OVER
                ? null
                : bookings.invite(id, new PersonId(dispatch.recipientId()));
        Consultation consultation = invited == null ? bookings.consultation(id) : invited.consultation();
        if (!Standing.toldBy(kind).matches(consultation.status())
                || telling.start() != null && !telling.start().equals(consultation.start())) {
            throw Undelivered.forGood("overtaken");
        }
        Therapist therapist = OF_REQUESTS.contains(kind)
                ? therapists.asOfNow(consultation.therapistId())
                : therapists.therapist(consultation.therapistId());
        Recipient recipient = switch (dispatch.role()) {
            case THERAPIST -> therapist(therapist, consultation.joinInstruction());
            case COLLEAGUE -> throw new IllegalArgumentException(kind + " is told without a call");
            case REQUESTER, PARTNER ->
                client(
                        consultation
                                .person(new PersonId(dispatch.recipientId()))
                                .orElseThrow(Undelivered::recipientGone),
                        invited == null ? null : pages.resolve(invited.link()));
        };
        return new Occasion(
                id,
                kind,
                dispatch.role(),
                telling.sequence(),
                telling.invited(),
                recipient.address(),
                OF_REQUESTS.contains(kind) ? recipient.phone() : null,
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
                Boolean.TRUE.equals(consultation.licenceOverridden()),
                Standing.toldBy(kind) == Standing.AWAITING ? consultation.deadline() : null,
                NAMES_OTHERS.contains(kind) ? Objects.requireNonNullElse(consultation.nearest(), List.of()) : List.of(),
                recipient.words(),
                recipient.page(),
                recipient.disavowal(),
                optOut(telling, recipient));
    }

    private @Nullable URI optOut(Telling telling, Recipient recipient) {
        return OptOuts.COVERED.contains(telling.dispatch().kind())
                ? pages.resolve(optOuts.newPath(
                        telling.id(),
                        telling.dispatch().recipientId(),
                        recipient.language().tag()))
                : null;
    }

    private Recipient client(Bookings.Person person, @Nullable URI page) {
        return new Recipient(
                person.email(),
                null,
                Language.of(person.language()),
                person.zone(),
                person.joinInstruction(),
                person.message(),
                page == null ? pages.resolve("/") : page,
                page == null ? null : URI.create(page + NOT_ME));
    }

    private Recipient therapist(Therapist therapist, @Nullable String joinInstruction) {
        return new Recipient(
                Optional.ofNullable(therapist.email()).orElseThrow(Undelivered::recipientGone),
                therapist.textedAt().orElse(null),
                Language.firstOf(therapist.languages()),
                therapist.zone(),
                joinInstruction,
                null,
                pages.resolve("/calendar"),
                null);
    }

    private record Recipient(
            String address,
            @Nullable String phone,
            Language language,
            ZoneId zone,
            @Nullable String joinInstruction,
            @Nullable String words,
            URI page,
            @Nullable URI disavowal) {}
}
