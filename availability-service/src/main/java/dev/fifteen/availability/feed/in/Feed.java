package dev.fifteen.availability.feed.in;

import dev.fifteen.availability.calendar.FeedId;
import dev.fifteen.availability.feed.reading.Fault;
import dev.fifteen.contracts.TherapistId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An imported calendar and how its reading went.
 *
 * @param attempts how often it was tried to be read
 * @param failures how many of the last of these failed in a row
 * @param readAt when it was last read whole, and not only found unchanged
 * @param zone that its floating times were read in
 */
record Feed(
        FeedId id,
        TherapistId therapistId,
        String name,
        FeedAddress address,
        Instant addedAt,
        int attempts,
        int failures,
        @Nullable Instant lastSuccess,
        @Nullable Failure failure,
        Validators validators,
        @Nullable Instant readAt,
        @Nullable String zone,
        int events,
        int skipped,
        List<Fault> faults) {

    /**
     * What keeps a feed from being read.
     *
     * @param since the first failure since it was last read
     * @param at the last one
     */
    record Failure(String reason, Instant since, Instant at) {}
}
