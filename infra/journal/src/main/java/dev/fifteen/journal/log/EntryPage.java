package dev.fifteen.journal.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the log, newest first.
 *
 * @param nextCursor where the next page begins, absent on the last one
 * @param lastEventId from where {@code /api/journal/stream} goes on without a gap
 */
record EntryPage(List<JournalEntry> items, @Nullable String nextCursor, long lastEventId) {

    // One more than asked for was read, to know whether there is more.
    static EntryPage of(List<JournalEntry> read, int limit, long lastEventId) {
        if (read.size() <= limit) {
            return new EntryPage(read, null, lastEventId);
        }
        List<JournalEntry> items = read.subList(0, limit);
        return new EntryPage(items, Cursor.at(items.getLast()).toString(), lastEventId);
    }
}
