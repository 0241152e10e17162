package dev.fifteen.availability.feed.reading;

import dev.fifteen.availability.feed.icalendar.Component;
import dev.fifteen.availability.feed.icalendar.ContentLine;
import dev.fifteen.availability.feed.icalendar.Malformed;
import dev.fifteen.availability.feed.icalendar.Values;
import java.time.Instant;

/** A VFREEBUSY (RFC 5545, section 3.6.4): periods in UTC, each of a kind. */
final class BusyList {

    private BusyList() {}

    /** Whether any of it takes time in the window. */
    static boolean mark(Component list, Zones zones, BusyMarks marks) {
        if (!list.isComplete()) {
            throw new Malformed("a list of busy times has no end");
        }
        boolean marked = false;
        for (ContentLine line : list.properties("FREEBUSY").toList()) {
            // A kind that nobody knows is busy (section 3.2.9).
            if (!line.parameter("FBTYPE").filter("FREE"::equalsIgnoreCase).isPresent()) {
                for (String period : line.value().split(",")) {
                    marked |= markPeriod(line, period.strip(), zones, marks);
                }
            }
        }
        return marked;
    }

    private static boolean markPeriod(ContentLine line, String period, Zones zones, BusyMarks marks) {
        int slash = period.indexOf('/');
        if (slash < 0) {
            throw new Malformed("a busy time is no period");
        }
        Moment start = zones.moment(line, period.substring(0, slash));
        String end = period.substring(slash + 1);
        Instant until;
        if (end.contains("P")) {
            Values.Length length = Values.length(end);
            until = start.at(start.local().plusDays(length.days())).instant().plus(length.time());
        } else {
            until = zones.moment(line, end).instant();
        }
        if (until.isBefore(start.instant())) {
            throw new Malformed("a busy time ends before it begins");
        }
        return marks.mark(start.instant(), until);
    }
}
