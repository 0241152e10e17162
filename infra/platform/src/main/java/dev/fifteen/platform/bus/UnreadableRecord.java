package dev.fifteen.platform.bus;

import org.jspecify.annotations.Nullable;

/** A record that is no CloudEvent, or one that this build of the service cannot understand. */
final class UnreadableRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableRecord(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
