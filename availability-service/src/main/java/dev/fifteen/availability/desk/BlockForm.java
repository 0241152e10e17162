package dev.fifteen.availability.desk;

import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.platform.web.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time to block, as it is sent.
 *
 * @param note what for: text for the therapist's own eyes
 */
record BlockForm(
        @NotNull Quarter from,
        @NotNull Quarter to,

        @Nullable @Size(max = 500) @Pattern(regexp = "[\\P{Cc}\\n\\r\\t]*", message = "must be plain text")
        String note) {

    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration AHEAD = Duration.ofDays(731);

    /**
     * The time, if it makes sense.
     *
     * @throws Problem that names the field which makes none
     */
    QuarterRange time(Instant now) {
        if (!from.isBefore(to)) {
            throw Problem.invalid("to", "must be later than from");
        }
        if (!to.start().isAfter(now)) {
            throw Problem.invalid("to", "must not have passed");
        }
        if (from.until(to).compareTo(LONGEST) > 0) {
            throw Problem.invalid("to", "must be at most 400 days after from");
        }
        if (from.start().isAfter(now.plus(AHEAD))) {
            throw Problem.invalid("from", "must be within two years");
        }
        return new QuarterRange(from, to);
    }
}
