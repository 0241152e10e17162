package dev.fifteen.availability.feed.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A time of a calendar with the rules of its zone.
 *
 * @param isDate whether it is a whole day
 */
record Moment(LocalDateTime local, ZoneRules rules, boolean isDate) {

    /**
     * RFC 5545, section 3.3.5: a local time that occurs twice is the first of the two, and one that does not occur is read by the offset
     * before the gap.
     */
    Instant instant() {
        ZoneOffsetTransition transition = rules.getTransition(local);
        return local.toInstant(transition == null ? rules.getOffset(local) : transition.getOffsetBefore());
    }

    LocalDate date() {
        return local.toLocalDate();
    }

    /** The same zone and kind at another local time. */
    Moment at(LocalDateTime other) {
        return new Moment(other, rules, isDate);
    }

    /** How the clock on the wall stood in this moment's zone at that instant. */
    LocalDateTime wallClock(Instant instant) {
        return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
    }

    Moment shifted(Duration shift) {
        return shift.isZero() ? this : at(local.plus(shift));
    }
}
