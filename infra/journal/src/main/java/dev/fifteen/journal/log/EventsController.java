package dev.fifteen.journal.log;

import dev.fifteen.platform.security.StaffOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EventsController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final JournalEntries entries;

    EventsController(JournalEntries entries) {
        this.entries = entries;
    }

    @StaffOnly
    @GetMapping("/api/journal/events")
    EntryPage events(EntryQuery query, @RequestParam @Nullable String cursor, @RequestParam @Nullable String limit) {
        var asked = new Questions();
        EntryFilter filter = query.filter(asked);
        Cursor after = asked.about("cursor", cursor, Cursor::parse, "must be the nextCursor of a page");
        Integer most = asked.about("limit", limit, EventsController::limit, "must be from 1 to " + MAX_LIMIT);
        asked.check();
        return entries.newest(filter, after, most == null ? DEFAULT_LIMIT : most);
    }

    private static int limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("out of range");
        }
        return limit;
    }
}
