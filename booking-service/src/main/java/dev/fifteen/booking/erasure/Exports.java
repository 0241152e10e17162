package dev.fifteen.booking.erasure;

import static java.util.stream.Collectors.toMap;

import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.booking.client.Vault;
import dev.fifteen.booking.client.Vault.Kept;
import dev.fifteen.booking.client.Vault.Topic;
import dev.fifteen.booking.waiting.WaitingPlaces;
import dev.fifteen.contracts.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what is known of a person. */
@Component
class Exports {

    private final Vault vault;
    private final StatusPages pages;
    private final WaitingPlaces places;

    Exports(Vault vault, StatusPages pages, WaitingPlaces places) {
        this.vault = vault;
        this.pages = pages;
        this.places = places;
    }

    /** Nothing for whoever is unknown or erased. */
    Optional<Export> of(PersonId personId) {
        var sharing = vault.sharingMailbox(personId);
        return sharing.stream()
                .filter(kept -> kept.personId().equals(personId))
                .findFirst()
                .flatMap(kept -> vault.open(personId).map(data -> export(kept, data, sharing)));
    }

    private Export export(Kept kept, PersonalData data, List<Kept> sharing) {
        var page = pages.find(kept.consultationId());
        var waiting = places.find(kept.consultationId());
        return new Export(
                kept.personId(),
                page.map(found -> found.roleOf(kept.personId()))
                        .or(() -> waiting.map(found -> found.roleOf(kept.personId())))
                        .orElseThrow(),
                data,
                words(kept.personId()),
                page.map(this::consultation).orElse(null),
                waiting.orElse(null),
                sharing.stream()
                        .map(Kept::personId)
                        .filter(other -> !other.equals(kept.personId()))
                        .toList());
    }

    private Export.Consultation consultation(StatusPage page) {
        return new Export.Consultation(
                page.id(),
                page.therapistId(),
                page.status(),
                page.start(),
                page.end(),
                page.service(),
                page.channel(),
                page.language(),
                page.place(),
                pages.changes(page.id(), -1));
    }

    private Map<Topic, String> words(PersonId personId) {
        return Stream.of(Topic.values())
                .flatMap(topic -> vault.words(personId, topic).map(words -> Map.entry(topic, words)).stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
