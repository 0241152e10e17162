package dev.fifteen.availability.feed.in;

import dev.fifteen.availability.calendar.FeedId;
import dev.fifteen.availability.feed.reading.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An imported calendar as it is shown.
 *
 * @param url masked: its host and no more
 * @param lastError what kept it from being read, since when; nothing while it can be read
 * @param events how many of its events make busy time in the days that are read
 * @param skipped how many could not be read, with the first of them in {@code problems}
 * @param stale whether what is shown as busy is older than it should be
 */
record FeedView(
        FeedId id,
        String name,
        String url,
        @Nullable Instant lastSuccess,
        Feed.@Nullable Failure lastError,
        int events,
        int skipped,
        List<Fault> problems,
        boolean stale) {

    static FeedView of(Feed feed, Instant now, Duration fresh) {
        Instant last = feed.lastSuccess() == null ? feed.addedAt() : feed.lastSuccess();
        return new FeedView(
                feed.id(),
                feed.name(),
                feed.address().masked(),
                feed.lastSuccess(),
                feed.failure(),
                feed.events(),
                feed.skipped(),
                feed.faults(),
                last.plus(fresh).isBefore(now));
    }
}
