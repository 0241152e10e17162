package dev.fifteen.availability.feed.out;

import dev.fifteen.availability.calendar.KeptSlot;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.platform.icalendar.ContentLines;
import dev.fifteen.platform.icalendar.TimeZoneDefinition;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls as an iCalendar object of RFC 5545: when they are and how certain, and nothing of whom they are with. The same calls make the
 * same text.
 *
 * @param domain the right part of every UID, the same as in the invitations that are mailed
 */
record CalendarDocument(ZoneId zone, String domain, Map<ConsultationId, Revision> revisions) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    // Room for what a subscriber shows of the past.
    private static final int ZONE_SINCE_YEARS = 1;

    String write(List<KeptSlot> calls, Instant now) {
        List<String> lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Fifteen//Fifteen 1.0//EN",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "X-WR-CALNAME:Consultations",
                "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
                "X-PUBLISHED-TTL:PT15M"));
        Optional<String> definition = TimeZoneDefinition.since(zone, zoneSince(now));
        definition.ifPresent(rules -> {
            lines.add("X-WR-TIMEZONE:" + zone.getId());
            lines.add(rules.strip());
        });
        calls.stream()
                .sorted(Comparator.comparing(KeptSlot::start)
                        .thenComparing(call -> call.consultationId().value()))
                .forEach(call -> addEvent(lines, call, definition.isPresent()));
        lines.add("END:VCALENDAR");
        return ContentLines.fold(String.join("\n", lines));
    }

    private void addEvent(List<String> lines, KeptSlot call, boolean zoned) {
        Revision revision = revisions.getOrDefault(call.consultationId(), Revision.FIRST);
        lines.addAll(List.of(
                "BEGIN:VEVENT",
                "UID:" + ContentLines.text(call.consultationId() + "@" + domain),
                "DTSTAMP:" + UTC.format(revision.changedAt()),
                "LAST-MODIFIED:" + UTC.format(revision.changedAt()),
                "SEQUENCE:" + revision.sequence(),
                time("DTSTART", call.start(), zoned),
                time("DTEND", call.end(), zoned),
                "STATUS:" + (call.isHeld() ? "TENTATIVE" : "CONFIRMED"),
                "SUMMARY:" + ContentLines.text(call.isHeld() ? "Consultation, not confirmed yet" : "Consultation"),
                "CLASS:PRIVATE",
                "TRANSP:OPAQUE",
                "END:VEVENT"));
    }

    // A local time that occurs twice means the first (section 3.3.5): the second can be said in UTC alone.
    private String time(String property, Quarter quarter, boolean zoned) {
        ZonedDateTime local = quarter.start().atZone(zone);
        return zoned && local.equals(local.withEarlierOffsetAtOverlap())
                ? property + ";TZID=" + zone.getId() + ":" + LOCAL.format(local)
                : property + ":" + UTC.format(quarter.start());
    }

    private Instant zoneSince(Instant now) {
        return now.atZone(zone)
                .withDayOfYear(1)
                .toLocalDate()
                .minusYears(ZONE_SINCE_YEARS)
                .atStartOfDay(zone)
                .toInstant();
    }
}
