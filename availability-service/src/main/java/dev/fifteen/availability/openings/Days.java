package dev.fifteen.availability.openings;

import dev.fifteen.availability.calendar.IanaZone;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The calendar days that somebody asks about.
 *
 * @param from the first of them; today where it is not given
 * @param zone whose days are meant; each therapist's own where it is not given
 */
record Days(@Nullable LocalDate from, int days, @Nullable IanaZone zone) {

    private static final int MOST = 62;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /**
     * @throws Problem that names the parameter which is out of range
     */
    Days {
        if (from != null && (from.isBefore(EARLIEST) || from.isAfter(LATEST))) {
            throw Problem.invalid("from", "must be between " + EARLIEST + " and " + LATEST);
        }
        if (days < 1 || days > MOST) {
            throw Problem.invalid("days", "must be between 1 and " + MOST);
        }
    }

    ZoneId zoneOr(ZoneId therapists) {
        return zone == null ? therapists : zone.id();
    }

    /** These days as quarters, where the therapists' zone is this one. */
    Window in(ZoneId therapists, Instant now) {
        ZoneId counted = zoneOr(therapists);
        LocalDate first = from == null ? LocalDate.ofInstant(now, counted) : from;
        return new Window(counted, beginning(first, counted), beginning(first.plusDays(days), counted));
    }

    private static int beginning(LocalDate day, ZoneId zone) {
        return Quarter.notBefore(day.atStartOfDay(zone).toInstant()).index();
    }

    /**
     * Days as quarters.
     *
     * @param zone whose days they are
     * @param from the quarter at which the first day begins
     * @param to the quarter at which the day after the last begins
     */
    record Window(ZoneId zone, int from, int to) {}
}
