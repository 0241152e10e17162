package dev.fifteen.availability.feed.in;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A calendar could not be fetched. The reason is for people and repeats nothing of address or answer. */
final class FetchFailed extends Exception {

    private static final long serialVersionUID = 1L;
    private final String reason;
    private final @Nullable Duration retryAfter;

    FetchFailed(String reason) {
        this(reason, null);
    }

    FetchFailed(String reason, @Nullable Duration retryAfter) {
        super(reason);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    String reason() {
        return reason;
    }

    /** How long the server asked to be left alone. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
