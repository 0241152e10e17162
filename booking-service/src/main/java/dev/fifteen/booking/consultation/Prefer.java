package dev.fifteen.booking.consultation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a client would like to wait for the outcome (RFC 7240, section 4.3). */
record Prefer(Duration patience) {

    static final String HEADER = "Prefer";
    static final String APPLIED = "Preference-Applied";

    private static final int LONGEST = 10;
    private static final Pattern WAIT =
            Pattern.compile("(?:^|,)\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?:[,;]|$)", Pattern.CASE_INSENSITIVE);

    /** The first such preference; one that cannot be understood is ignored, and one that is too long is cut. */
    static Optional<Prefer> in(@Nullable List<String> headers) {
        return Optional.ofNullable(headers)
                .map(lines -> String.join(",", lines))
                .map(WAIT::matcher)
                .filter(Matcher::find)
                .map(wait -> Integer.parseInt(wait.group(1)))
                .map(seconds -> new Prefer(Duration.ofSeconds(Math.min(seconds, LONGEST))));
    }

    /** What was made of it, for the answer. */
    String applied() {
        return "wait=" + patience.toSeconds();
    }
}
