package dev.fifteen.journal.way;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.fifteen.journal.log.JournalEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What caused what among some entries. A cause that is not one of them, such as a request or a timer, is none. */
final class Causes {

    private static final Comparator<JournalEntry> BY_TIME =
            Comparator.comparing(JournalEntry::time).thenComparingLong(JournalEntry::position);

    private final List<JournalEntry> entries;
    private final Map<String, JournalEntry> byId;
    private final Map<String, List<JournalEntry>> effects;

    Causes(List<JournalEntry> entries) {
        this.entries = entries;
        this.byId = entries.stream().collect(toMap(JournalEntry::id, Function.identity(), (one, other) -> one));
        this.effects = entries.stream()
                .filter(each -> causeOf(each) != null)
                .collect(groupingBy(each -> String.valueOf(each.causationid())));
    }

    @Nullable
    JournalEntry causeOf(JournalEntry entry) {
        String cause = entry.causationid();
        return cause == null || cause.equals(entry.id()) ? null : byId.get(cause);
    }

    List<JournalEntry> effectsOf(JournalEntry entry) {
        return effects.getOrDefault(entry.id(), List.of());
    }

    /** By time, but never an effect before its cause: the clocks of two machines differ by more than a reaction takes. */
    List<JournalEntry> inOrder() {
        Set<JournalEntry> ordered = new LinkedHashSet<>();
        var ready = new PriorityQueue<>(BY_TIME);
        entries.stream().filter(each -> causeOf(each) == null).forEach(ready::add);
        while (!ready.isEmpty()) {
            JournalEntry next = ready.remove();
            ordered.add(next);
            ready.addAll(effectsOf(next));
        }
        // A circle of causes would be a publisher's fault, and must not hide its events.
        ordered.addAll(entries);
        return new ArrayList<>(ordered);
    }
}
