package dev.fifteen.notification.inquiry;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.inquiry.Bookings.Offer;
import dev.fifteen.notification.inquiry.Bookings.Person;
import dev.fifteen.notification.inquiry.Bookings.Waiting;
import dev.fifteen.notification.message.Language;
import dev.fifteen.notification.message.Occasion;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what somebody on the waiting list is to be told, as things are now. */
@Component
class WaitingOccasions {

    static final Set<Kind> KINDS = EnumSet.of(Kind.WAITING, Kind.OFFER, Kind.WAITING_END);

    /** The page of a link opens at the way out. */
    private static final String LEAVE = "/leave";

    private final Bookings bookings;
    private final Therapists therapists;
    private final URI pages;

    WaitingOccasions(Bookings bookings, Therapists therapists, @Value("${fifteen.public-url}") URI pages) {
        this.bookings = bookings;
        this.therapists = therapists;
        this.pages = pages;
    }

    /** @throws Undelivered if the offer is over, the recipient is gone, or a service does not answer */
    Occasion gather(Telling telling) {
        Waiting waiting = bookings.waiting(telling.id());
        Offer offer = waiting.offer();
        if (!isStillSo(telling, waiting)) {
            throw Undelivered.forGood("overtaken");
        }
        Person person = Optional.ofNullable(waiting.person()).orElseThrow(Undelivered::recipientGone);
        boolean open = telling.dispatch().kind() != Kind.WAITING_END;
        URI page = open ? pages.resolve(bookings.linkToPlace(telling.id())) : pages.resolve("/");
        return occasion(
                telling,
                waiting,
                telling.dispatch().kind() == Kind.OFFER ? offer : null,
                person,
                page,
                open ? URI.create(page + LEAVE) : null);
    }

    private static boolean isStillSo(Telling telling, Waiting waiting) {
        return switch (telling.dispatch().kind()) {
            case OFFER -> waiting.offer() != null && waiting.offer().start().equals(telling.start());
            case WAITING_END -> waiting.status().equals("LEFT");
            default -> !waiting.status().equals("LEFT");
        };
    }

    private Occasion occasion(
            Telling telling, Waiting waiting, @Nullable Offer offer, Person person, URI page, @Nullable URI leave) {
        ConsultationId id = telling.id();
        Instant until = waiting.until();
        return new Occasion(
                id,
                telling.dispatch().kind(),
                telling.dispatch().role(),
                telling.sequence(),
                false,
                person.email(),
                null,
                Language.of(person.language()),
                person.zone(),
                offer != null ? offer.start() : until,
                offer != null ? offer.end() : until,
                waiting.place(),
                waiting.service(),
                waiting.channel(),
                waiting.language(),
                offer != null ? therapists.therapist(offer.therapistId()).name() : "",
                null,
                null,
                false,
                offer != null ? offer.until() : until,
                List.of(),
                null,
                page,
                leave,
                null);
    }
}
