package dev.fifteen.availability.feed.in;

import dev.fifteen.availability.calendar.CalendarCommand.ReplaceBusyTimes;
import dev.fifteen.availability.calendar.FeedId;
import dev.fifteen.availability.feed.reading.Reading;
import dev.fifteen.availability.memory.Decisions;
import dev.fifteen.contracts.TherapistId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What a reading comes to: busy times and the feed's state change together, or not at all. */
@Component
class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final Feeds feeds;
    private final Decisions decisions;
    private final TransactionOperations transactions;

    Outcomes(Feeds feeds, Decisions decisions, TransactionOperations transactions) {
        this.feeds = feeds;
        this.decisions = decisions;
        this.transactions = transactions;
    }

    void unchanged(Feed feed, Instant now) {
        feeds.succeeded(feed.id(), now);
    }

    void read(Feed feed, ReplaceBusyTimes busy, Reading reading, Validators validators, ZoneId zone, Instant now) {
        decisions.makeTogether(gateway -> transactions.execute(transaction -> {
            // One that was removed in the meantime must not be busy again.
            if (feeds.hold(feed.id())) {
                gateway.sendAndWait(busy);
                feeds.keep(feed.id(), reading, validators, zone, now);
                feeds.succeeded(feed.id(), now);
            }
            return true;
        }));
    }

    void failed(Feed feed, String reason, Instant now) {
        LOG.info("Feed {} could not be read: {}", feed.id(), reason);
        feeds.failed(feed.id(), reason, now);
    }

    /** Whether it was there. What was busy by it alone is free now. */
    boolean remove(FeedId id, TherapistId therapistId) {
        return Boolean.TRUE.equals(decisions.<Boolean>makeTogether(gateway -> transactions.execute(transaction -> {
            boolean removed = feeds.remove(id, therapistId);
            if (removed) {
                gateway.sendAndWait(new ReplaceBusyTimes(therapistId, id, List.of()));
            }
            return removed;
        })));
    }
}
