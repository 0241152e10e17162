package dev.fifteen.availability.feed.reading;

import dev.fifteen.availability.feed.icalendar.Component;
import dev.fifteen.availability.feed.icalendar.ContentLine;
import dev.fifteen.availability.feed.icalendar.Malformed;
import dev.fifteen.availability.feed.icalendar.Values;
import dev.fifteen.availability.feed.icalendar.Values.Length;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A VEVENT (RFC 5545, section 3.6.1) by its times: a single event, the first of a series, or what became of one of a series.
 *
 * @param recurrence which occurrence of the series this stands for; nothing for the series itself
 * @param andFuture whether it also stands for those that follow ({@code RANGE=THISANDFUTURE})
 * @param busy whether it takes its owner's time
 */
record Event(
        int line,
        Moment start,
        Length length,
        @Nullable Moment recurrence,
        boolean andFuture,
        boolean busy,
        int sequence,
        String stamp,
        List<Recurrence> rules,
        List<Recurrence> exceptionRules,
        List<Period> extra,
        List<Moment> exceptions) {

    /** The latest word on an event last (RFC 5546, section 2.1.5). */
    static final Comparator<Event> BY_REVISION =
            Comparator.comparingInt(Event::sequence).thenComparing(Event::stamp).thenComparing(Event::line);

    /** A date, or a period with a length of its own, of a series (RDATE). */
    record Period(Moment start, @Nullable Length length) {}

    /** @throws Malformed if one of its times cannot be read */
    static Event of(Component event, Zones zones) {
        if (!event.isComplete()) {
            throw new Malformed("an event has no end");
        }
        ContentLine starts = event.property("DTSTART").orElseThrow(() -> new Malformed("an event has no beginning"));
        Moment start = zones.moment(starts, starts.value());
        Optional<ContentLine> recurrence = event.property("RECURRENCE-ID");
        return new Event(
                event.line(),
                start,
                length(event, start, zones),
                recurrence.map(line -> zones.moment(line, line.value())).orElse(null),
                recurrence
                        .flatMap(line -> line.parameter("RANGE"))
                        .filter("THISANDFUTURE"::equalsIgnoreCase)
                        .isPresent(),
                isBusy(event),
                revision(event),
                event.word("DTSTAMP"),
                rules(event, "RRULE"),
                rules(event, "EXRULE"),
                values(event, "RDATE", (ContentLine line, String value) -> period(line, value, zones)),
                values(event, "EXDATE", zones::moment));
    }

    /** When one that begins at this moment ends. */
    Instant end(Moment beginning, Length length) {
        return beginning.at(beginning.local().plusDays(length.days())).instant().plus(length.time());
    }

    private static Length length(Component event, Moment start, Zones zones) {
        Optional<ContentLine> ends = event.property("DTEND");
        Optional<ContentLine> lasts = event.property("DURATION");
        Length length = ends.map(line -> between(start, zones.moment(line, line.value())))
                .or(() -> lasts.map(line -> Values.length(line.value())))
                .orElse(Length.NONE);
        if (length.isNegative()) {
            throw new Malformed("an event ends before it begins");
        }
        // A date alone is that day, also where it is said to end as it begins.
        return start.isDate() && length.equals(Length.NONE) ? new Length(1, Duration.ZERO) : length;
    }

    private static Length between(Moment start, Moment end) {
        if (start.isDate() && end.isDate()) {
            return new Length(ChronoUnit.DAYS.between(start.date(), end.date()), Duration.ZERO);
        }
        Duration exact = Duration.between(start.instant(), end.instant());
        // What begins in a gap of the clocks begins after it, perhaps later than it ends: then it is as long as it
        // says.
        return new Length(0, exact.isNegative() ? Duration.between(start.local(), end.local()) : exact);
    }

    private static Period period(ContentLine line, String value, Zones zones) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return new Period(zones.moment(line, value), null);
        }
        Moment start = zones.moment(line, value.substring(0, slash));
        String end = value.substring(slash + 1);
        Length length = end.contains("P") ? Values.length(end) : between(start, zones.moment(line, end));
        if (length.isNegative()) {
            throw new Malformed("a period ends before it begins");
        }
        return new Period(start, length);
    }

    private static boolean isBusy(Component event) {
        String transparency = event.word("TRANSP");
        boolean free = transparency.isEmpty()
                ? event.word("X-MICROSOFT-CDO-BUSYSTATUS").equals("FREE")
                : transparency.equals("TRANSPARENT");
        return !free && !event.word("STATUS").equals("CANCELLED");
    }

    private static int revision(Component event) {
        try {
            return Integer.parseInt(event.word("SEQUENCE"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static List<Recurrence> rules(Component event, String property) {
        return event.properties(property)
                .map(ContentLine::value)
                .map(Recurrence::of)
                .toList();
    }

    private static <T> List<T> values(Component event, String property, Reader<T> reader) {
        return event.properties(property)
                .flatMap(line -> Stream.of(line.value().split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .map(value -> reader.read(line, value)))
                .toList();
    }

    private interface Reader<T> {
        T read(ContentLine line, String value);
    }
}
