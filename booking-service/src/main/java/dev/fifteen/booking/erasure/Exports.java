package dev.fifteen.booking.erasure;

import static java.util.stream.Collectors.toMap;

import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.booking.client.Vault;
import dev.fifteen.booking.client.Vault.Kept;
import dev.fifteen.booking.client.Vault.Topic;
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

    Exports(Vault vault, StatusPages pages) {
        this.vault = vault;
        this.pages = pages;
    }

    /** Nothing for whoever is unknown or erased. */
    Optional<Export> of(PersonId personId) {
        var sharing = vault.sharingMailbox(personId);
        return sharing.stream()
                .filter(kept -> kept.personId().equals(personId))
                .findFirst()
                .flatMap(kept -> pages.find(kept.consultationId()))
                .flatMap(page -> vault.open(personId).map(data -> export(page, personId, data, sharing)));
    }

    private Export export(StatusPage page, PersonId personId, PersonalData data, List<Kept> sharing) {
        return new Export(
                personId,
                page.roleOf(personId),
                data,
                words(personId),
                new Export.Consultation(
                        page.id(),
                        page.therapistId(),
                        page.status(),
                        page.start(),
                        page.end(),
                        page.service(),
                        page.channel(),
                        page.language(),
                        page.place(),
                        pages.changes(page.id(), -1)),
                sharing.stream()
                        .map(Kept::personId)
                        .filter(other -> !other.equals(personId))
                        .toList());
    }

    private Map<Topic, String> words(PersonId personId) {
        return Stream.of(Topic.values())
                .flatMap(topic -> vault.words(personId, topic).map(words -> Map.entry(topic, words)).stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
