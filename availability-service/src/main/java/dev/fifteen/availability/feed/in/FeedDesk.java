package dev.fifteen.availability.feed.in;

import dev.fifteen.availability.calendar.FeedId;
import dev.fifteen.availability.memory.Memory;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.outbound.ForbiddenAddress;
import dev.fifteen.platform.outbound.OutboundGuard;
import dev.fifteen.platform.web.Problem;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes feeds in and away, and waits a moment for their reading, so that who asked sees what came of it. */
@Component
class FeedDesk {

    private static final Logger LOG = LoggerFactory.getLogger(FeedDesk.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(4);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);
    private static final int MISSED = 3;

    private final Feeds feeds;
    private final FeedTimers timers;
    private final Outcomes outcomes;
    private final OutboundGuard guard;
    private final FeedSettings settings;
    private final TransactionOperations transactions;
    private final Practising practising;
    private final Memory memory;
    private final Clock clock;

    FeedDesk(
            Feeds feeds,
            FeedTimers timers,
            Outcomes outcomes,
            OutboundGuard guard,
            FeedSettings settings,
            TransactionOperations transactions,
            Practising practising,
            Memory memory,
            Clock clock) {
        this.feeds = feeds;
        this.timers = timers;
        this.outcomes = outcomes;
        this.guard = guard;
        this.settings = settings;
        this.transactions = transactions;
        this.practising = practising;
        this.memory = memory;
        this.clock = clock;
    }

    List<FeedView> list(TherapistId therapistId) {
        return feeds.of(therapistId).stream().map(this::view).toList();
    }

    FeedView add(FeedId id, TherapistId therapistId, FeedForm form) {
        requireNotRetired(therapistId);
        FeedAddress address = reachable(form.url());
        transactions.executeWithoutResult(transaction -> {
            if (feeds.find(id).isEmpty() && feeds.countToAdd(therapistId) >= settings.perTherapist()) {
                throw new Problem(
                        HttpStatus.CONFLICT, "too-many-feeds", "There are as many feeds as a therapist can have");
            }
            if (feeds.add(id, therapistId, form.name().strip(), address, clock.instant())) {
                timers.begin(id);
            }
        });
        return awaitReading(id, 0, () -> true);
    }

    FeedView refresh(FeedId id, TherapistId therapistId) {
        Feed feed = feeds.find(id)
                .filter(found -> found.therapistId().equals(therapistId))
                .orElseThrow(Problem::notFound);
        return awaitReading(id, feed.attempts(), () -> timers.readNow(id));
    }

    void remove(FeedId id, TherapistId therapistId) {
        if (!outcomes.remove(id, therapistId)) {
            throw Problem.notFound();
        }
    }

    private void requireNotRetired(TherapistId therapistId) {
        if (practising.hasRetired(therapistId)) {
            throw new Problem(HttpStatus.CONFLICT, "therapist-retired", "This therapist has retired");
        }
    }

    private FeedAddress reachable(String url) {
        try {
            FeedAddress address = FeedAddress.of(url, guard);
            checkWhereItLeads(address.uri().getHost());
            return address;
        } catch (ForbiddenAddress e) {
            throw Problem.invalid("url", e.reason());
        } catch (URISyntaxException e) {
            throw Problem.invalid("url", "is not an address such as https://calendar.example/name.ics");
        }
    }

    private void checkWhereItLeads(String host) throws ForbiddenAddress {
        try {
            guard.resolve(host);
        } catch (ForbiddenAddress e) {
            throw e;
        } catch (UnknownHostException unknown) {
            LOG.debug("A name is not known now, and may be later: the reading will tell");
        }
    }

    /** The feed as soon as it was tried more often than this, or as it is after a moment. */
    private FeedView awaitReading(FeedId id, int attempts, BooleanSupplier begun) {
        long until = System.nanoTime() + A_MOMENT.toNanos();
        boolean underWay = begun.getAsBoolean();
        Optional<Feed> feed = feeds.find(id);
        while (feed.isPresent() && feed.get().attempts() <= attempts && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            underWay = underWay || begun.getAsBoolean();
            feed = feeds.find(id);
        }
        memory.catchUp();
        return feed.map(this::view).orElseThrow(Problem::notFound);
    }

    private FeedView view(Feed feed) {
        Instant now = clock.instant();
        return FeedView.of(feed, now, settings.every().multipliedBy(MISSED));
    }
}
