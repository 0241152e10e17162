package dev.fifteen.availability.feed.reading;

import dev.fifteen.availability.feed.icalendar.Component;
import dev.fifteen.availability.feed.icalendar.ContentLine;
import dev.fifteen.availability.feed.icalendar.Malformed;
import dev.fifteen.availability.feed.icalendar.Values;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A zone by its VTIMEZONE (RFC 5545, section 3.6.5): every change of its clocks until a time, of however many eras. */
final class DefinedZone {

    private record Onset(Instant at, ZoneOffset before, ZoneOffset after) {}

    private DefinedZone() {}

    /** @throws Malformed if it has no observance, or one that cannot be read */
    static ZoneRules rules(Component definition, Instant until, Budget budget) {
        var onsets = new TreeSet<>(Comparator.comparing(Onset::at));
        Stream.concat(definition.parts("STANDARD"), definition.parts("DAYLIGHT"))
                .forEach(observance -> addOnsets(observance, until, budget, onsets));
        if (onsets.isEmpty()) {
            throw new Malformed("a time zone has no observance");
        }
        ZoneOffset first = onsets.getFirst().before();
        return ZoneRules.of(first, first, List.of(), transitions(onsets, first), List.of());
    }

    private static List<ZoneOffsetTransition> transitions(Iterable<Onset> onsets, ZoneOffset first) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffset offset = first;
        for (Onset onset : onsets) {
            if (!onset.after().equals(offset)) {
                var local = LocalDateTime.ofInstant(onset.at(), offset);
                transitions.add(ZoneOffsetTransition.of(local, offset, onset.after()));
                offset = onset.after();
            }
        }
        return transitions;
    }

    private static void addOnsets(Component observance, Instant until, Budget budget, TreeSet<Onset> onsets) {
        ZoneOffset before = Values.offset(required(observance, "TZOFFSETFROM"));
        ZoneOffset after = Values.offset(required(observance, "TZOFFSETTO"));
        LocalDateTime start = Values.time(required(observance, "DTSTART")).local();
        var beginning = new Moment(start, before.getRules(), false);
        TreeSet<LocalDateTime> local = new TreeSet<>(List.of(start));
        observance
                .properties("RDATE")
                .flatMap(DefinedZone::values)
                .forEach(value -> local.add(Values.time(value).local()));
        observance
                .properties("RRULE")
                .map(ContentLine::value)
                .map(Recurrence::of)
                .forEach(rule -> {
                    budget.nextSeries();
                    rule.forEach(beginning, start, LocalDateTime.ofInstant(until, before), budget, local::add);
                });
        local.forEach(onset -> onsets.add(new Onset(onset.toInstant(before), before, after)));
    }

    private static Stream<String> values(ContentLine line) {
        return Stream.of(line.value().split(","));
    }

    private static String required(Component observance, String property) {
        return observance
                .property(property)
                .map(ContentLine::value)
                .orElseThrow(() -> new Malformed("a time zone has no " + property));
    }
}
