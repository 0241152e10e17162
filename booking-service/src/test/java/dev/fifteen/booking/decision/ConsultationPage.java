package dev.fifteen.booking.decision;

import static java.util.stream.Collectors.joining;

import dev.fifteen.booking.decision.Transitions.Cell;
import dev.fifteen.booking.decision.Transitions.Past;
import dev.fifteen.booking.decision.Transitions.Word;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the code says of itself for {@code infra/docs/consultation.md}: a drawing, and a table of every word in every state. */
final class ConsultationPage {

    private ConsultationPage() {}

    static String drawing() {
        Map<String, Set<String>> edges = new LinkedHashMap<>();
        for (var past : Transitions.PASTS) {
            for (var word : Transitions.WORDS) {
                var cell = Transitions.of(past, word);
                if (cell.movesOn()) {
                    edges.computeIfAbsent(past.status() + " --> " + cell.status(), edge -> new LinkedHashSet<>())
                            .add(word.command().getClass().getSimpleName());
                }
            }
        }
        var lines = edges.entrySet().stream()
                .map(edge -> "  " + edge.getKey() + ": " + String.join("<br>", edge.getValue()))
                .collect(joining("\n"));
        return "```mermaid\nstateDiagram-v2\n  [*] --> REQUESTED: RequestConsultation\n" + lines + "\n```\n";
    }

    static String table() {
        var head = "| Told | " + Transitions.PASTS.stream().map(Past::name).collect(joining(" | ")) + " |\n|---|"
                + "---|".repeat(Transitions.PASTS.size()) + "\n";
        return head + Transitions.WORDS.stream().map(ConsultationPage::row).collect(joining("\n")) + "\n";
    }

    private static String row(Word word) {
        return "| " + word.name() + " | "
                + Transitions.PASTS.stream()
                        .map(past -> Transitions.of(past, word))
                        .map(Cell::text)
                        .collect(joining(" | "))
                + " |";
    }

    /** Which refusals are named in the table, with what they say. */
    static String refusals() {
        var named = new TreeMap<String, String>();
        for (var past : Transitions.PASTS) {
            for (var word : Transitions.WORDS) {
                var refusal = Transitions.of(past, word).refusal();
                if (refusal != null) {
                    named.put(
                            refusal.getClass().getSimpleName(),
                            String.valueOf(refusal.getMessage()).replaceFirst(": .*", ""));
                }
            }
        }
        return named.entrySet().stream()
                .map(refusal -> "- *" + refusal.getKey() + "*: " + refusal.getValue() + ".")
                .collect(joining("\n", "", "\n"));
    }
}
