package dev.fifteen.availability.feed.icalendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes an iCalendar stream apart. What is damaged within a component damages that one; what is damaged around all of them is no
 * calendar. Of the properties only those are kept that say when somebody is busy, so that nobody's subject or guests are in memory.
 */
public final class CalendarFile {

    private static final int LONGEST_LINE = 256 * 1024;
    private static final String CALENDAR = "VCALENDAR";
    private static final String BROKEN_OFF = "The calendar breaks off in the middle";
    private static final Set<String> TOP = Set.of("VEVENT", "VFREEBUSY", "VTIMEZONE", "VTODO", "VJOURNAL");
    private static final Set<String> KEPT = Set.of(
            "UID",
            "SEQUENCE",
            "DTSTAMP",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "EXRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "STATUS",
            "TRANSP",
            "X-MICROSOFT-CDO-BUSYSTATUS",
            "FREEBUSY",
            "TZID",
            "TZOFFSETFROM",
            "TZOFFSETTO",
            "X-WR-TIMEZONE",
            "METHOD");

    private final List<Component> calendars = new ArrayList<>();
    private final Deque<Component> open = new ArrayDeque<>();
    private final int most;
    private int components;

    private CalendarFile(int most) {
        this.most = most;
    }

    /**
     * The calendars of a file: mostly one.
     *
     * @param mostComponents how many are read
     * @throws NotACalendar if there is none, if it ends in the middle, or if it has more components
     */
    public static List<Component> read(byte[] bytes, int mostComponents) {
        var file = new CalendarFile(mostComponents);
        var lines = new Lines(bytes, LONGEST_LINE);
        while (lines.hasNext()) {
            String text = lines.next();
            ContentLine.read(lines.number(), text).ifPresent(file::take);
            if (file.components == 0 && !text.isBlank()) {
                throw new NotACalendar(
                        text.stripLeading().startsWith("<")
                                ? "This is a web page and not a calendar"
                                : "This is not a calendar");
            }
        }
        if (file.components == 0) {
            throw new NotACalendar("This is empty");
        }
        if (!file.open.isEmpty()) {
            throw new NotACalendar(BROKEN_OFF);
        }
        return file.calendars;
    }

    private void take(ContentLine line) {
        switch (line.name()) {
            case "BEGIN" -> begin(line.value().toUpperCase(Locale.ROOT), line.number());
            case "END" -> end(line.value().toUpperCase(Locale.ROOT));
            default -> {
                if (!open.isEmpty() && KEPT.contains(line.name())) {
                    open.element().add(line);
                }
            }
        }
    }

    private void begin(String name, int line) {
        if (open.isEmpty() && !name.equals(CALENDAR)) {
            return;
        }
        if (!open.isEmpty() && name.equals(CALENDAR)) {
            throw new NotACalendar(BROKEN_OFF);
        }
        if (++components > most) {
            throw new NotACalendar("The calendar has more than %,d entries".formatted(most));
        }
        // These stand in nothing but a calendar: whatever is open there has lost its end.
        if (TOP.contains(name)) {
            breakOffUntil(CALENDAR);
        }
        var begun = new Component(name, line);
        if (!open.isEmpty()) {
            open.element().add(begun);
        } else {
            calendars.add(begun);
        }
        open.push(begun);
    }

    private void end(String name) {
        if (open.stream().anyMatch(component -> component.name().equals(name))) {
            breakOffUntil(name);
            open.pop();
        }
    }

    private void breakOffUntil(String name) {
        while (!open.element().name().equals(name)) {
            open.pop().breakOff();
        }
    }
}
