package dev.fifteen.availability.feed.in;

import dev.fifteen.availability.calendar.CalendarCommand.ReplaceBusyTimes;
import dev.fifteen.availability.calendar.Calendars;
import dev.fifteen.availability.calendar.FeedId;
import dev.fifteen.availability.feed.icalendar.NotACalendar;
import dev.fifteen.availability.feed.reading.FeedReader;
import dev.fifteen.availability.feed.reading.Reading;
import dev.fifteen.availability.feed.reading.Window;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.Quarter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads an imported calendar, and tells the therapist's calendar what is busy by it. Whatever goes wrong, what was read last stays:
 * a feed never frees a slot by failing.
 */
@Component
class Readings {

    /** The farthest that a horizon may be, and two days for zones and for a reading that comes late. */
    private static final int DAYS_AHEAD = 402;

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Feeds feeds;
    private final Calendars calendars;
    private final Fetcher fetcher;
    private final Practising practising;
    private final Outcomes outcomes;
    private final Pauses pauses;
    private final Clock clock;

    Readings(
            Feeds feeds,
            Calendars calendars,
            Fetcher fetcher,
            Practising practising,
            Outcomes outcomes,
            Pauses pauses,
            Clock clock) {
        this.feeds = feeds;
        this.calendars = calendars;
        this.fetcher = fetcher;
        this.practising = practising;
        this.outcomes = outcomes;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Reads it once; answers when to read it again, or nothing if it was removed. Those of a retired therapist are removed. */
    Optional<Instant> read(FeedId id) {
        Instant now = clock.instant();
        return feeds.find(id)
                .filter(this::isNeeded)
                .map(feed -> calendars
                        .find(feed.therapistId())
                        .map(calendar -> read(feed, calendar.zone(), now))
                        .orElseGet(pauses::afterSuccess))
                .map(now::plus);
    }

    private boolean isNeeded(Feed feed) {
        if (practising.hasRetired(feed.therapistId())) {
            outcomes.remove(feed.id(), feed.therapistId());
            return false;
        }
        return true;
    }

    private Duration read(Feed feed, ZoneId zone, Instant now) {
        try {
            switch (fetcher.fetch(feed.address(), validators(feed, zone, now))) {
                case Fetched.Unchanged unchanged -> outcomes.unchanged(feed, now);
                case Fetched.Changed changed -> {
                    Window window = Window.of(zone, now, DAYS_AHEAD);
                    Reading reading = FeedReader.read(changed.bytes(), window);
                    var busy = new ReplaceBusyTimes(feed.therapistId(), feed.id(), ranges(reading.busy(), window));
                    outcomes.read(feed, busy, reading, changed.validators(), zone, now);
                }
            }
            return pauses.afterSuccess();
        } catch (FetchFailed failed) {
            outcomes.failed(feed, failed.reason(), now);
            return pauses.afterFailure(feed.failures() + 1, failed.retryAfter());
        } catch (NotACalendar wrong) {
            outcomes.failed(feed, wrong.reason(), now);
            return pauses.afterFailure(feed.failures() + 1, null);
        }
    }

    // The window moves on although the calendar does not change, and floating times move with the zone.
    private static Validators validators(Feed feed, ZoneId zone, Instant now) {
        Instant readAt = feed.readAt();
        boolean isRecent = readAt != null && Duration.between(readAt, now).compareTo(A_DAY) < 0;
        return isRecent && zone.getId().equals(feed.zone()) ? feed.validators() : Validators.NONE;
    }

    private static List<QuarterRange> ranges(BitSet busy, Window window) {
        List<QuarterRange> ranges = new ArrayList<>();
        Quarter first = window.from();
        int from = busy.nextSetBit(0);
        while (from >= 0) {
            int to = busy.nextClearBit(from);
            ranges.add(new QuarterRange(first.plus(from), first.plus(to)));
            from = busy.nextSetBit(to);
        }
        return ranges;
    }
}
