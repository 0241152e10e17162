package dev.fifteen.journal.way;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.fifteen.journal.log.JournalEntry;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event on the way.
 *
 * @param sinceRequestMillis since the first event of the way
 * @param causedBy the event on this way that led to it; absent where something else did, such as a request or a timer
 * @param sinceCauseMillis since {@code causedBy}; negative where two machines' clocks differ
 * @param effects the events on this way that it led to
 */
record Step(
        @JsonUnwrapped JournalEntry entry,
        long sinceRequestMillis,
        @Nullable String causedBy,
        @Nullable Long sinceCauseMillis,
        List<String> effects) {

    static Step of(JournalEntry entry, JournalEntry first, Causes causes) {
        JournalEntry cause = causes.causeOf(entry);
        return new Step(
                entry,
                millis(first, entry),
                cause == null ? null : cause.id(),
                cause == null ? null : millis(cause, entry),
                causes.effectsOf(entry).stream().map(JournalEntry::id).toList());
    }

    private static long millis(JournalEntry from, JournalEntry to) {
        return Duration.between(from.time(), to.time()).toMillis();
    }
}
