package dev.fifteen.platform.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A read model, and how its latest replay goes or went.
 *
 * @param eventsTotal how many there were when it began; more may have come since
 * @param eventsPerSecond on the average of the whole replay
 * @param cause why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayStatus(
        String name,
        State state,
        @Nullable Long eventsRead,
        @Nullable Long eventsTotal,
        @Nullable Long eventsPerSecond,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String cause) {

    /** What it is at. */
    enum State {
        /** It was never asked for. */
        NEVER,
        RUNNING,
        DONE,
        /** The read model is what it was before. */
        FAILED
    }

    static ReplayStatus never(String name) {
        return new ReplayStatus(name, State.NEVER, null, null, null, null, null, null);
    }
}
