package dev.fifteen.booking.roster;

import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.booking.client.Vault;
import dev.fifteen.booking.client.Vault.Topic;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.TherapistId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up a therapist's consultations, in the order of their calls, with the persons in them. */
@Component
class Roster {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Vault vault;

    Roster(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** At most {@code limit} of them, with the cursor of the next page where there is one. */
    RosterPage find(
            TherapistId therapistId,
            ZoneId zone,
            RosterFilter filter,
            @Nullable Cursor after,
            int limit,
            Reader reader) {
        var pages = jdbc.sql("""
                        select * from %s
                        where therapist_id = :therapist and status in (:statuses) and start_at >= :from and start_at < :end
                          and (start_at, consultation_id) > (:afterStart, :afterId::uuid)
                        order by start_at, consultation_id limit :most""".formatted(StatusPages.PAGES))
                .param("therapist", therapistId.value())
                .param("statuses", filter.statuses().stream().map(Enum::name).toList())
                .param("from", StatusPages.utc(filter.earliest(zone)))
                .param("end", StatusPages.utc(filter.end(zone)))
                .param(
                        "afterStart",
                        StatusPages.utc(
                                after == null
                                        ? filter.earliest(zone).minusSeconds(1)
                                        : after.start().start()))
                .param("afterId", after == null ? FIRST : after.id().value())
                .param("most", limit + 1)
                .query(StatusPages::page)
                .list();
        var shown = pages.subList(0, Math.min(limit, pages.size()));
        return new RosterPage(
                entries(shown, reader),
                pages.size() > limit ? Cursor.at(shown.getLast()).toString() : null);
    }

    private List<RosterEntry> entries(List<StatusPage> pages, Reader reader) {
        var known = vault.openAll(pages.stream().flatMap(StatusPage::persons).collect(Collectors.toSet()));
        return pages.stream().map(page -> entry(page, known, reader)).toList();
    }

    private RosterEntry entry(StatusPage page, Map<PersonId, PersonalData> known, Reader reader) {
        return RosterEntry.of(
                page,
                reader == Reader.STAFF ? note(page) : null,
                page.persons()
                        .map(id -> RosterEntry.Person.of(page, id, known.get(id), reader == Reader.THERAPIST))
                        .toList());
    }

    private @Nullable String note(StatusPage page) {
        return page.licenceOverride() == null
                ? null
                : vault.words(page.requesterId(), Topic.LICENCE_OVERRIDE).orElse(null);
    }

    /** A page of the list. */
    record RosterPage(List<RosterEntry> items, @Nullable String nextCursor) {}
}
