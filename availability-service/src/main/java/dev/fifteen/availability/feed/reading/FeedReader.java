package dev.fifteen.availability.feed.reading;

import dev.fifteen.availability.feed.icalendar.CalendarFile;
import dev.fifteen.availability.feed.icalendar.Component;
import dev.fifteen.availability.feed.icalendar.ContentLine;
import dev.fifteen.availability.feed.icalendar.Malformed;
import dev.fifteen.availability.feed.icalendar.NotACalendar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads busy times out of an iCalendar stream (RFC 5545). What cannot be read in one event costs that event alone. */
public final class FeedReader {

    private static final int MOST_COMPONENTS = 50_000;
    private static final long MOST_STEPS = 5_000_000;

    private final BusyMarks marks;
    private final Budget budget = new Budget(MOST_STEPS);
    private final Faults faults = new Faults();
    private final Window window;
    private int events;

    private FeedReader(Window window) {
        this.window = window;
        this.marks = new BusyMarks(window);
    }

    /** @throws NotACalendar if the bytes as a whole are none, or more of one than is read */
    public static Reading read(byte[] bytes, Window window) {
        var reader = new FeedReader(window);
        CalendarFile.read(bytes, MOST_COMPONENTS).forEach(reader::read);
        return new Reading(reader.marks.quarters(), reader.events, reader.faults.skipped(), reader.faults.kept());
    }

    private void read(Component calendar) {
        var zones = new Zones(calendar, window, budget, faults);
        if (!calendar.word("METHOD").equals("CANCEL")) {
            series(calendar, zones).forEach(this::mark);
        }
        calendar.parts("VFREEBUSY").forEach(list -> markBusy(list, zones));
    }

    private Iterable<List<Event>> series(Component calendar, Zones zones) {
        Map<String, List<Event>> series = new LinkedHashMap<>();
        calendar.parts("VEVENT").forEach(component -> {
            // Without a UID an event belongs to none but itself.
            String uid = component.property("UID").map(ContentLine::value).orElseGet(() -> "line " + component.line());
            try {
                var event = Event.of(component, zones);
                series.computeIfAbsent(uid, unseen -> new ArrayList<>(1)).add(event);
            } catch (Malformed malformed) {
                faults.skip(component.line(), malformed.reason());
            }
        });
        return series.values();
    }

    private void mark(List<Event> series) {
        try {
            events += Series.mark(series, marks, budget) ? 1 : 0;
        } catch (Malformed malformed) {
            faults.skip(series.getFirst().line(), malformed.reason());
        }
    }

    private void markBusy(Component list, Zones zones) {
        try {
            events += BusyList.mark(list, zones, marks) ? 1 : 0;
        } catch (Malformed malformed) {
            faults.skip(list.line(), malformed.reason());
        }
    }
}
