package dev.fifteen.journal.way;

import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.PublishedEvent;
import dev.fifteen.journal.log.JournalEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Entries as a test tells them. */
final class Entries {

    static final Instant REQUEST = Instant.parse("2027-01-04T10:00:00Z");

    private Entries() {}

    static JournalEntry entry(
            Class<? extends PublishedEvent> event, String id, @Nullable String cause, long millis, String data) {
        EventFamily family = EventFamily.of(event);
        JsonMapper json = JsonMapper.shared();
        return new JournalEntry(
                millis,
                id,
                family.source().toString(),
                EventFamily.nameOf(event),
                family.label(),
                null,
                REQUEST.plusMillis(millis),
                null,
                "request",
                cause,
                null,
                json.createObjectNode(),
                null,
                null,
                REQUEST.plusSeconds(1),
                json.readTree(data));
    }

    static JournalEntry entry(Class<? extends PublishedEvent> event, String id, @Nullable String cause, long millis) {
        return entry(event, id, cause, millis, "{}");
    }
}
