package dev.fifteen.availability.openings;

import dev.fifteen.availability.calendar.Calendar;
import dev.fifteen.availability.calendar.OpenStarts;
import dev.fifteen.availability.openings.Days.Window;
import dev.fifteen.availability.quarters.Quarters;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.TherapistId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The openings of one therapist, taken one after the other. */
final class Upcoming implements Comparable<Upcoming> {

    private static final Comparator<Upcoming> EARLIEST_FIRST = Comparator.<Upcoming>comparingInt(
                    upcoming -> upcoming.start)
            .thenComparing(upcoming -> upcoming.therapistId.value());

    private final TherapistId therapistId;
    private final ZoneId zone;
    private final OpenStarts open;
    private final int length;
    private int start;

    private Upcoming(TherapistId therapistId, ZoneId zone, OpenStarts open, int length) {
        this.therapistId = therapistId;
        this.zone = zone;
        this.open = open;
        this.length = length;
        this.start = open.next(open.from());
    }

    /** What is open there and then for a client in that place. */
    static Upcoming of(TherapistId therapistId, Calendar calendar, @Nullable Place place, Window window, Instant now) {
        OpenStarts open = calendar.open(place, now).within(window.from(), window.to());
        return new Upcoming(therapistId, window.zone(), open, calendar.length());
    }

    boolean hasNext() {
        return start != Quarters.NEVER;
    }

    Opening next() {
        var opening = new Opening(therapistId, zone, start, start + length);
        start = open.next(start + 1);
        return opening;
    }

    @Override
    public int compareTo(Upcoming other) {
        return EARLIEST_FIRST.compare(this, other);
    }
}
