package dev.fifteen.availability.feed.reading;

import dev.fifteen.availability.feed.icalendar.Component;
import dev.fifteen.availability.feed.icalendar.ContentLine;
import dev.fifteen.availability.feed.icalendar.Malformed;
import dev.fifteen.availability.feed.icalendar.Values;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The zones of one calendar. A name of the IANA's is read by the zone data of this service, which is newer than what most calendars
 * carry; any other name by the calendar's own definition, and where it has none by what the name is known to mean.
 */
final class Zones {

    private final Map<String, ZoneRules> defined = new HashMap<>();
    private final Map<String, ZoneRules> byName = new HashMap<>();
    private final ZoneRules home;
    private final Faults faults;

    Zones(Component calendar, Window window, Budget budget, Faults faults) {
        this.home = window.zone().getRules();
        this.faults = faults;
        calendar.parts("VTIMEZONE").forEach(zone -> define(zone, window, budget));
    }

    /** @throws Malformed if the value is no time */
    Moment moment(ContentLine line, String value) {
        Values.Time time = Values.time(value);
        return new Moment(time.local(), rules(time, line), time.isDate());
    }

    private ZoneRules rules(Values.Time time, ContentLine line) {
        if (time.isUtc()) {
            return ZoneOffset.UTC.getRules();
        }
        return time.isDate()
                ? home
                : line.parameter("TZID").map(name -> named(name, line)).orElse(home);
    }

    private ZoneRules named(String name, ContentLine line) {
        ZoneRules met = byName.get(name);
        return met == null ? look(name, line) : met;
    }

    private ZoneRules look(String name, ContentLine line) {
        Optional<ZoneRules> known = ZoneNames.iana(name)
                .map(ZoneId::getRules)
                .or(() -> Optional.ofNullable(defined.get(name)))
                .or(() -> ZoneNames.other(name).map(ZoneId::getRules));
        if (known.isEmpty()) {
            faults.note(line.number(), "Its time zone is not known: read in the therapist's");
        }
        byName.put(name, known.orElse(home));
        return known.orElse(home);
    }

    private void define(Component zone, Window window, Budget budget) {
        String name = zone.property("TZID").map(ContentLine::value).orElse("");
        if (ZoneNames.iana(name).isPresent()) {
            return;
        }
        try {
            defined.put(name, DefinedZone.rules(zone, window.to().start(), budget));
        } catch (Malformed malformed) {
            faults.note(zone.line(), "A time zone is not defined well: " + malformed.reason());
        }
    }
}
