package dev.fifteen.notification.message;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message before it has a form. Every layout shows the whole of it, so that text and HTML cannot disagree.
 *
 * @param hint a quiet word below the action
 * @param disavowal where somebody goes who never asked for it
 * @param optOut where somebody goes who wants no more of the same
 * @param notices what every message says: that nobody reads replies, and where help is
 * @param sender the practice's name and postal address, one line each
 */
public record Letter(
        Language language,
        String subject,
        String heading,
        String opening,
        List<Fact> facts,
        Action action,
        String hint,
        @Nullable Action disavowal,
        @Nullable Action optOut,
        List<String> notices,
        List<String> sender) {

    /** One thing worth knowing, in one or more lines. */
    public record Fact(String label, List<String> lines) {}

    /** The one place to go. */
    public record Action(String label, URI page) {}
}
