package dev.fifteen.availability.feed.reading;

import dev.fifteen.availability.feed.icalendar.Malformed;
import dev.fifteen.availability.feed.icalendar.Values;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule (RFC 5545, section 3.3.10). lib-recur knows the rules; here stands what it leaves to others: the forms of
 * {@code UNTIL}, and rules by the day or faster of which most steps are in vain, on which it gives up.
 */
final class Recurrence {

    private enum Frequency {
        SECONDLY(Duration.ofSeconds(1)),
        MINUTELY(Duration.ofMinutes(1)),
        HOURLY(Duration.ofHours(1)),
        DAILY(Duration.ofDays(1)),
        WEEKLY(Duration.ofDays(7)),
        MONTHLY(Duration.ofDays(31)),
        YEARLY(Duration.ofDays(366));

        private final Duration period;

        Frequency(Duration period) {
            this.period = period;
        }
    }

    private static final Pattern DAYS = list("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern NUMBERS = list("[+-]?\\d{1,3}");

    private final Frequency frequency;
    private final int interval;
    private final @Nullable Integer count;
    private final Values.@Nullable Time until;
    private final Limits limits;
    private final RecurrenceRule rule;

    private Recurrence(Map<String, String> parts) {
        frequency = frequency(parts.getOrDefault("FREQ", ""));
        interval = Limits.positive(parts.getOrDefault("INTERVAL", "1"));
        String counted = parts.remove("COUNT");
        count = counted == null ? null : Limits.positive(counted);
        String ends = parts.remove("UNTIL");
        until = ends == null ? null : Values.time(ends);
        limits = Limits.takeFrom(parts, frequency.compareTo(Frequency.DAILY) <= 0, limited());
        mend(parts);
        rule = rule(parts);
    }

    // Two things that lib-recur reads otherwise: a day of the month in a year is one of each month, and a position in a
    // set
    // of one is the first or the last.
    private void mend(Map<String, String> parts) {
        if (frequency == Frequency.YEARLY
                && parts.containsKey("BYMONTHDAY")
                && Stream.of("BYMONTH", "BYWEEKNO", "BYYEARDAY").noneMatch(parts::containsKey)) {
            parts.put("BYMONTH", "1,2,3,4,5,6,7,8,9,10,11,12");
        }
        String positions = parts.get("BYSETPOS");
        if (positions != null
                && parts.keySet().stream().filter(part -> part.startsWith("BY")).count() == 1) {
            parts.remove("BYSETPOS");
            if (Stream.of(positions.split(",")).noneMatch(position -> position.matches("[+-]?0*1"))) {
                limits.admitNothing();
            }
        }
    }

    /** @throws Malformed if it is no recurrence rule */
    static Recurrence of(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.toUpperCase(Locale.ROOT).split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                put(
                        parts,
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return new Recurrence(parts);
    }

    // lib-recur reads over what it cannot read, and the rule would become another one.
    private static void put(Map<String, String> parts, String name, String value) {
        Pattern form = name.equals("BYDAY") ? DAYS : NUMBERS;
        if (name.startsWith("BY") && !form.matcher(value).matches()) {
            throw new Malformed("a recurrence rule has a part that is none of RFC 5545");
        }
        if (parts.put(name, value) != null) {
            throw new Malformed("a recurrence rule has a part twice");
        }
    }

    /**
     * Gives the occurrences in order, from the first or the one at {@code from} to the last before {@code to}, and perhaps some that lie
     * before. The first is not necessarily the beginning: not every rule fits it.
     */
    void forEach(Moment beginning, LocalDateTime from, LocalDateTime to, Budget budget, Consumer<LocalDateTime> use) {
        Instant last = until == null ? Instant.MAX : last(beginning, until);
        int left = count == null ? Integer.MAX_VALUE : count;
        try {
            RecurrenceRuleIterator occurrences = iterator(beginning, from);
            while (left > 0 && occurrences.hasNext()) {
                budget.step();
                LocalDateTime occurrence = local(occurrences.nextDateTime());
                if (!occurrence.isBefore(to)
                        || beginning.at(occurrence).instant().isAfter(last)) {
                    return;
                }
                if (limits.admit(occurrence)) {
                    left--;
                    use.accept(occurrence);
                }
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            // lib-recur says so when it has looked at a thousand periods in vain: there are no more.
            return;
        }
    }

    private RecurrenceRuleIterator iterator(Moment beginning, LocalDateTime from) {
        LocalDateTime start = beginning.local();
        if (count == null && start.isBefore(from) && frequency.compareTo(Frequency.DAILY) < 0) {
            Duration period = frequency.period.multipliedBy(interval);
            start = start.plus(period.multipliedBy(Duration.between(start, from).dividedBy(period)));
        }
        RecurrenceRuleIterator occurrences = rule.iterator(dateTime(start));
        if (count == null && start.isBefore(from)) {
            occurrences.fastForward(dateTime(from));
        }
        return occurrences;
    }

    /**
     * The last instant at which an occurrence may begin. Where the form does not fit that of the beginning, it is read in the sense by
     * which more occurrences remain: rather busy in vain than booked twice.
     */
    private static Instant last(Moment beginning, Values.Time until) {
        Instant day = beginning
                .at(until.local().toLocalDate().plusDays(1).atStartOfDay().minusSeconds(1))
                .instant();
        if (until.isDate()) {
            return day;
        }
        Instant moment = until.isUtc()
                ? until.local().toInstant(ZoneOffset.UTC)
                : beginning.at(until.local()).instant();
        return beginning.isDate() && day.isAfter(moment) ? day : moment;
    }

    private Set<Limits.Part> limited() {
        return switch (frequency) {
            case SECONDLY -> EnumSet.of(Limits.Part.BYHOUR, Limits.Part.BYMINUTE, Limits.Part.BYSECOND);
            case MINUTELY -> EnumSet.of(Limits.Part.BYHOUR, Limits.Part.BYMINUTE);
            case HOURLY -> EnumSet.of(Limits.Part.BYHOUR);
            default -> EnumSet.noneOf(Limits.Part.class);
        };
    }

    private static Pattern list(String value) {
        return Pattern.compile(value + "(," + value + ")*");
    }

    private static Frequency frequency(String name) {
        try {
            return Frequency.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Malformed("a recurrence rule has no frequency");
        }
    }

    private static RecurrenceRule rule(Map<String, String> parts) {
        String text = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_LAX);
        } catch (InvalidRecurrenceRuleException | RuntimeException e) {
            throw new Malformed("a recurrence rule is none of RFC 5545");
        }
    }

    private static DateTime dateTime(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
