package dev.fifteen.booking.agenda;

import dev.fifteen.booking.agenda.StatusView.Attendee;
import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.booking.client.Vault;
import dev.fifteen.booking.client.Vault.Topic;
import dev.fifteen.booking.directory.Therapists;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a person's view together, from what is kept apart. */
@Component
class StatusViews {

    private final StatusPages pages;
    private final Therapists therapists;
    private final Vault vault;
    private final JoinInstructions joinInstructions;

    StatusViews(StatusPages pages, Therapists therapists, Vault vault, JoinInstructions joinInstructions) {
        this.pages = pages;
        this.therapists = therapists;
        this.vault = vault;
        this.joinInstructions = joinInstructions;
    }

    StatusView of(StatusPage page, PersonId viewer) {
        var self = vault.open(viewer).orElseThrow(Problem::notFound);
        return new StatusView(
                page.id(),
                page.status(),
                page.start(),
                page.end(),
                self.zone(),
                therapists.find(page.therapistId()).orElse(null),
                page.service(),
                page.channel(),
                page.language(),
                page.place(),
                page.wish(),
                page.deadline(),
                joinInstructions.forPerson(page, self).orElse(null),
                message(page, viewer),
                attendees(page, viewer, self),
                pages.changes(page.id(), -1),
                page.nearest().isEmpty() ? null : page.nearest());
    }

    private @Nullable String message(StatusPage page, PersonId viewer) {
        var topic = switch (page.status()) {
            case DECLINED -> Topic.REFUSAL;
            case CANCELLED -> Topic.CANCELLATION;
            default -> null;
        };
        return topic == null ? null : vault.words(viewer, topic).orElse(null);
    }

    private static List<Attendee> attendees(StatusPage page, PersonId viewer, PersonalData self) {
        return page.persons()
                .map(person -> person.equals(viewer) ? Attendee.self(page, person, self) : Attendee.other(page, person))
                .toList();
    }
}
