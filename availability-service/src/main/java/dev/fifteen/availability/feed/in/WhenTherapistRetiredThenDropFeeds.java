package dev.fifteen.availability.feed.in;

import dev.fifteen.contracts.availability.TherapistRetired;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Has the next reading of each feed come at once: it finds that nobody needs it, and drops the feed with its address. To drop it
 * here would wait for a reading that waits for this transaction.
 */
@Component
@ProcessingGroup("feeds")
class WhenTherapistRetiredThenDropFeeds {

    private final Feeds feeds;
    private final FeedTimers timers;

    WhenTherapistRetiredThenDropFeeds(Feeds feeds, FeedTimers timers) {
        this.feeds = feeds;
        this.timers = timers;
    }

    @EventHandler
    void on(TherapistRetired event) {
        feeds.of(event.therapistId()).forEach(feed -> timers.readNow(feed.id()));
    }
}
