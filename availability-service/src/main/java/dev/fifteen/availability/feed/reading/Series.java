package dev.fifteen.availability.feed.reading;

import dev.fifteen.availability.feed.icalendar.Values.Length;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that a calendar says under one UID: an event or a series, and what became of single occurrences (RFC 5545, 3.8.4.4). */
final class Series {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final BusyMarks marks;
    private final Budget budget;
    private final List<Event> whole;
    private final Map<Instant, Event> single = new TreeMap<>();
    private final Set<LocalDate> singleDays = new HashSet<>();
    private final List<Event> ranges;
    private boolean marked;

    private Series(List<Event> events, BusyMarks marks, Budget budget) {
        this.marks = marks;
        this.budget = budget;
        List<Event> revisions = events.stream().sorted(Event.BY_REVISION).toList();
        whole = latest(
                revisions.stream().filter(event -> event.recurrence() == null).toList());
        ranges = revisions.stream().filter(Event::andFuture).toList();
        revisions.stream()
                .filter(event -> event.recurrence() != null && !event.andFuture())
                .forEach(event -> single.put(recurrenceOf(event).instant(), event));
        // A later word on this and all that follow outweighs an earlier one on a single occurrence.
        single.values()
                .removeIf(event -> range(recurrenceOf(event).instant())
                        .filter(range -> range.sequence() > event.sequence())
                        .isPresent());
        single.values().forEach(event -> {
            if (recurrenceOf(event).isDate()) {
                singleDays.add(recurrenceOf(event).date());
            }
        });
    }

    /** Whether any of it takes time in the window. */
    static boolean mark(List<Event> events, BusyMarks marks, Budget budget) {
        budget.nextSeries();
        var series = new Series(events, marks, budget);
        series.whole.forEach(series::markOccurrences);
        series.single.values().forEach(event -> series.mark(event, event.start(), event.length()));
        if (series.whole.isEmpty()) {
            series.ranges.forEach(event -> series.mark(event, event.start(), event.length()));
        }
        return series.marked;
    }

    // Different events of one UID are a fault of whoever wrote them; of the same revision none is left out.
    private static List<Event> latest(List<Event> revisions) {
        return revisions.stream()
                .filter(event -> event.sequence() == revisions.getLast().sequence())
                .toList();
    }

    private void markOccurrences(Event event) {
        Set<Instant> excluded = new HashSet<>();
        Set<LocalDate> excludedDays = new HashSet<>();
        for (Moment exception : event.exceptions()) {
            excluded.add(exception.instant());
            if (exception.isDate()) {
                excludedDays.add(exception.date());
            }
        }
        event.exceptionRules()
                .forEach(rule -> forEach(
                        rule, event, time -> excluded.add(event.start().at(time).instant())));

        Map<Instant, Length> lengths = new HashMap<>();
        Consumer<Moment> occurrence = moment -> {
            Instant at = moment.instant();
            boolean replaced = single.containsKey(at) || singleDays.contains(moment.date());
            if (!replaced && !excluded.contains(at) && !excludedDays.contains(moment.date())) {
                markOccurrence(event, moment, lengths.getOrDefault(at, event.length()));
            }
        };
        event.extra().forEach(extra -> {
            if (extra.length() != null) {
                lengths.put(extra.start().instant(), extra.length());
            }
        });
        occurrence.accept(event.start());
        event.extra().forEach(extra -> occurrence.accept(extra.start()));
        event.rules()
                .forEach(rule -> forEach(
                        rule, event, time -> occurrence.accept(event.start().at(time))));
    }

    private void markOccurrence(Event event, Moment moment, Length length) {
        Optional<Event> range = range(moment.instant());
        if (range.isEmpty()) {
            mark(event, moment, length);
        } else {
            Event change = range.get();
            mark(change, moment.shifted(shift(change, moment)), change.length());
        }
    }

    // By the wall clock, so that what was moved to ten stays at ten when the clocks change.
    private static Duration shift(Event change, Moment moment) {
        Moment original = recurrenceOf(change);
        return Duration.between(
                moment.wallClock(original.instant()),
                moment.wallClock(change.start().instant()));
    }

    private void mark(Event event, Moment from, Length length) {
        if (event.busy()) {
            marked |= marks.mark(from.instant(), event.end(from, length));
        }
    }

    /** The latest word on this occurrence and those after it. */
    private Optional<Event> range(Instant occurrence) {
        return ranges.stream()
                .filter(range -> !recurrenceOf(range).instant().isAfter(occurrence))
                .max(Comparator.comparingInt(Event::sequence)
                        .thenComparing(range -> recurrenceOf(range).instant())
                        .thenComparing(Event.BY_REVISION));
    }

    private void forEach(Recurrence rule, Event event, Consumer<LocalDateTime> use) {
        Duration reach = ranges.stream()
                .map(change -> longest(change)
                        .plus(Duration.between(
                                        recurrenceOf(change).instant(),
                                        change.start().instant())
                                .abs()))
                .reduce(longest(event), (one, other) -> one.compareTo(other) > 0 ? one : other)
                .plus(A_DAY);
        rule.forEach(
                event.start(),
                LocalDateTime.ofInstant(marks.from().minus(reach), ZoneOffset.UTC),
                LocalDateTime.ofInstant(marks.to().plus(reach), ZoneOffset.UTC),
                budget,
                use);
    }

    private static Duration longest(Event event) {
        return Duration.ofDays(event.length().days() + 1).plus(event.length().time());
    }

    private static Moment recurrenceOf(@Nullable Event event) {
        return Objects.requireNonNull(Objects.requireNonNull(event).recurrence());
    }
}
