package dev.fifteen.journal.way;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.fifteen.journal.log.JournalEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that was said about one consultation, in the order of cause and time.
 *
 * @param requestedAt when it began
 * @param lastAt when it was last heard of
 */
record ConsultationWay(
        UUID consultationId,
        Instant requestedAt,
        Instant lastAt,
        List<Step> events,
        List<MessageTold> messages,
        List<Refusal> refusals) {

    /** Puts entries in order: one at least, by time. */
    static ConsultationWay of(UUID consultationId, List<JournalEntry> entries) {
        var causes = new Causes(entries);
        List<JournalEntry> ordered = causes.inOrder();
        JournalEntry first = ordered.getFirst();
        return new ConsultationWay(
                consultationId,
                first.time(),
                entries.getLast().time(),
                ordered.stream().map(each -> Step.of(each, first, causes)).toList(),
                messages(ordered),
                ordered.stream().filter(Refusal::isOne).map(Refusal::of).toList());
    }

    private static List<MessageTold> messages(List<JournalEntry> ordered) {
        Map<String, List<JournalEntry>> byMessage = ordered.stream()
                .filter(each -> !MessageTold.idOf(each).isEmpty())
                .collect(groupingBy(MessageTold::idOf, LinkedHashMap::new, toList()));
        return byMessage.entrySet().stream()
                .map(each -> MessageTold.of(each.getKey(), each.getValue()))
                .toList();
    }
}
