package dev.fifteen.booking.waiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fifteen.booking.client.Links;
import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.booking.client.Suppressions;
import dev.fifteen.booking.client.Vault;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.platform.security.ServicesOnly;
import dev.fifteen.platform.web.Problem;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells other services who waits, at the moment they need it. */
@RestController
@RequestMapping("/internal/waiting-list/{consultationId}")
class InternalWaitingController {

    private final WaitingPlaces places;
    private final Vault vault;
    private final Suppressions suppressions;
    private final Links links;

    InternalWaitingController(WaitingPlaces places, Vault vault, Suppressions suppressions, Links links) {
        this.places = places;
        this.vault = vault;
        this.suppressions = suppressions;
        this.links = links;
    }

    @ServicesOnly
    @GetMapping
    ResponseEntity<WaitingForServices> show(@PathVariable ConsultationId consultationId) {
        var waiting = places.find(consultationId).orElseThrow(Problem::notFound);
        var person = suppressions.cover(waiting.requesterId())
                ? null
                : vault.open(waiting.requesterId())
                        .map(data -> WaitingForServices.Person.of(waiting.requesterId(), data))
                        .orElse(null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new WaitingForServices(
                        waiting.id(),
                        waiting.service(),
                        waiting.channel(),
                        waiting.language(),
                        waiting.place(),
                        waiting.status(),
                        waiting.until(),
                        waiting.status() == WaitingStatus.OFFERED ? waiting.offer() : null,
                        person));
    }

    /** A further link: of those they have, only hashes are kept. */
    @ServicesOnly
    @PostMapping("/links")
    @Transactional
    Link issue(@PathVariable ConsultationId consultationId) {
        var waiting = places.find(consultationId)
                .filter(found -> vault.knows(found.requesterId()))
                .orElseThrow(Problem::notFound);
        var token = links.issue(waiting.id(), waiting.requesterId(), Quarter.notBefore(waiting.until()));
        return new Link(WaitingLinks.path(waiting.id(), token));
    }

    record Link(String link) {}

    /** @param person absent where they were erased or do not wish to be written to */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitingForServices(
            ConsultationId id,
            String service,
            Channel channel,
            String language,
            Place place,
            WaitingStatus status,
            Instant until,
            Waiting.@Nullable Offer offer,
            @Nullable Person person) {

        /** One to write to. */
        record Person(PersonId personId, String email, String language, ZoneId zone) {

            static Person of(PersonId personId, PersonalData data) {
                return new Person(personId, data.email(), data.language(), data.zone());
            }

            @Override
            public String toString() {
                return "Person[" + personId + "]";
            }
        }
    }
}
