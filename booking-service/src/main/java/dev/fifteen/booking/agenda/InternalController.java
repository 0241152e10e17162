package dev.fifteen.booking.agenda;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.client.Links;
import dev.fifteen.booking.client.Suppressions;
import dev.fifteen.booking.client.Vault;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.platform.security.ServicesOnly;
import dev.fifteen.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells other services who is in a consultation, at the moment they need it. */
@RestController
@RequestMapping("/internal/consultations/{consultationId}")
class InternalController {

    private final StatusPages pages;
    private final Vault vault;
    private final Suppressions suppressions;
    private final Links links;
    private final JoinInstructions joinInstructions;

    InternalController(
            StatusPages pages, Vault vault, Suppressions suppressions, Links links, JoinInstructions joinInstructions) {
        this.pages = pages;
        this.vault = vault;
        this.suppressions = suppressions;
        this.links = links;
        this.joinInstructions = joinInstructions;
    }

    @ServicesOnly
    @GetMapping
    ResponseEntity<ConsultationForServices> show(@PathVariable ConsultationId consultationId) {
        var page = pages.find(consultationId).orElseThrow(Problem::notFound);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(withPersons(page));
    }

    /**
     * A further link for one person, for of those they have only hashes are kept. The consultation comes with it: whoever wants a link is
     * about to write to them.
     */
    @ServicesOnly
    @PostMapping("/links")
    @Transactional
    Link issue(@PathVariable ConsultationId consultationId, @Valid @RequestBody LinkFor request) {
        var page = pages.find(consultationId)
                .filter(found -> found.persons().anyMatch(request.personId::equals))
                .filter(found -> vault.knows(request.personId))
                .orElseThrow(Problem::notFound);
        return new Link(
                Links.path(page.id(), links.issue(page.id(), request.personId, page.start())), withPersons(page));
    }

    private ConsultationForServices withPersons(StatusPage page) {
        return new ConsultationForServices(
                page.id(),
                page.therapistId(),
                page.service(),
                page.channel(),
                page.language(),
                page.place(),
                page.zone(),
                page.start(),
                page.end(),
                page.status(),
                page.deadline(),
                joinInstructions.shared(page).orElse(null),
                page.licenceOverride() != null,
                page.nearest(),
                page.attending()
                        .filter(person -> !suppressions.cover(person))
                        .flatMap(person -> vault
                                .open(person)
                                .map(data -> ConsultationForServices.Person.of(
                                        person,
                                        page.roleOf(person),
                                        data,
                                        joinInstructions.forPerson(page, data).orElse(null),
                                        refusal(page, person)))
                                .stream())
                        .toList());
    }

    private @Nullable String refusal(StatusPage page, PersonId person) {
        return page.status() == ConsultationStatus.DECLINED
                ? vault.words(person, Vault.Topic.REFUSAL).orElse(null)
                : null;
    }

    record LinkFor(@NotNull PersonId personId) {}

    record Link(String link, ConsultationForServices consultation) {}
}
