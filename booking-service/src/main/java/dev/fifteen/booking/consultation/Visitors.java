package dev.fifteen.booking.consultation;

import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.booking.client.LinkToken;
import dev.fifteen.booking.client.Links;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.platform.security.Caller;
import dev.fifteen.platform.web.Problem;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Tells in whose name somebody comes to a consultation. To those who have no business there it does not exist. */
@Component
class Visitors {

    private final StatusPages pages;
    private final Links links;

    Visitors(StatusPages pages, Links links) {
        this.pages = pages;
        this.links = links;
    }

    /** A client by a link, its therapist, or staff. */
    Visitor at(ConsultationId consultationId, @Nullable String authorization) {
        return signedIn(consultationId).orElseGet(() -> {
            var client = clientAt(consultationId, authorization);
            return new Visitor(Actor.CLIENT, page(consultationId), client);
        });
    }

    /** A client by a link, and nobody else. */
    PersonId clientAt(ConsultationId consultationId, @Nullable String authorization) {
        return links.require(consultationId, LinkToken.in(authorization));
    }

    /** Its therapist, or staff. */
    Visitor signedInAt(ConsultationId consultationId) {
        return signedIn(consultationId).orElseThrow(() -> new AccessDeniedException("Therapists and staff only"));
    }

    private Optional<Visitor> signedIn(ConsultationId consultationId) {
        if (Caller.isStaff()) {
            return Optional.of(new Visitor(Actor.STAFF, page(consultationId), null));
        }
        return Caller.therapist().map(therapist -> {
            var page = page(consultationId);
            if (!page.therapistId().equals(therapist)) {
                throw Problem.notFound();
            }
            return new Visitor(Actor.THERAPIST, page, null);
        });
    }

    private StatusPage page(ConsultationId consultationId) {
        return pages.find(consultationId).orElseThrow(Problem::notFound);
    }

    /**
     * Somebody with business here.
     *
     * @param person which of the clients it is
     */
    record Visitor(Actor actor, StatusPage page, @Nullable PersonId person) {

        /** Under whose keys their words are kept: a client's under their own, the practice's under those it speaks to. */
        Stream<PersonId> keepersOfWords() {
            return person == null ? page.persons() : Stream.of(person);
        }
    }
}
