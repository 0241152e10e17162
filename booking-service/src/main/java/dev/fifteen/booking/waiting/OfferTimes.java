package dev.fifteen.booking.waiting;

import dev.fifteen.contracts.Quarter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long an offer is kept for somebody.
 *
 * @param keptFor how long they have, of the hours in which people are awake
 * @param shortest with less than this left before the call nobody is asked
 * @param night when the night begins where they are
 * @param morning when it ends
 * @param rest how long nobody is asked again after an offer that they did not take
 * @param lapses how many offers one may leave unanswered before the place goes to others
 */
@ConfigurationProperties("fifteen.waiting.offers")
public record OfferTimes(
        Duration keptFor, Duration shortest, LocalTime night, LocalTime morning, Duration rest, int lapses) {

    /** When an offer made now lapses: before the call, and not while its reader sleeps. Nothing where there is no time to ask. */
    public Optional<Instant> until(Instant now, Quarter start, ZoneId zone) {
        Instant wished = awake(now.atZone(zone)).plus(keptFor).toInstant();
        Instant last = start.start().minus(shortest);
        Instant until = wished.isBefore(last) ? wished : last;
        return Optional.of(until).filter(instant -> !instant.isBefore(now.plus(shortest)));
    }

    /** Now, or at night the next morning. */
    private ZonedDateTime awake(ZonedDateTime now) {
        LocalTime time = now.toLocalTime();
        if (time.isBefore(morning)) {
            return now.with(morning);
        }
        // Asked shortly before the night, one has what is left of the day, and the time again in the morning.
        return now.plus(keptFor).toLocalDate().isAfter(now.toLocalDate())
                        || !now.plus(keptFor).toLocalTime().isBefore(night)
                ? now.plusDays(1).with(morning)
                : now;
    }
}
