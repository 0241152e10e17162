package dev.fifteen.notification.message;

import dev.fifteen.notification.message.Letter.Action;
import dev.fifteen.notification.message.Letter.Fact;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A letter as plain text. */
final class TextLayout {

    private static final String PARAGRAPH = "\n\n";

    private TextLayout() {}

    static String of(Letter letter) {
        return Stream.of(
                        letter.heading(),
                        letter.opening(),
                        letter.facts().stream().map(TextLayout::fact).collect(Collectors.joining("\n")),
                        action(letter.action()),
                        letter.hint(),
                        letter.disavowal() == null ? "" : action(letter.disavowal()),
                        letter.optOut() == null ? "" : action(letter.optOut()),
                        String.join(PARAGRAPH, letter.notices()),
                        // RFC 3676: what follows this line is the signature.
                        "-- \n" + String.join("\n", letter.sender()))
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining(PARAGRAPH, "", "\n"));
    }

    private static String action(Action action) {
        return action.label() + ":\n" + action.page();
    }

    private static String fact(Fact fact) {
        return fact.label() + ": " + String.join("\n  ", fact.lines());
    }
}
