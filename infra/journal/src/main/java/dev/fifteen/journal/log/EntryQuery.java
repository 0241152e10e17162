package dev.fifteen.journal.log;

import dev.fifteen.contracts.EventFamily;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The filter as it is asked for.
 *
 * @param from an RFC 3339 instant, or a date whose day (UTC) is the first
 * @param to an RFC 3339 instant, or a date whose day (UTC) is the last; included
 */
public record EntryQuery(
        @Nullable String consultation,
        @Nullable String therapist,
        @Nullable String type,
        @Nullable String service,
        @Nullable String from,
        @Nullable String to) {

    private static final Pattern TYPE = Pattern.compile("[\\w.-]{1,200}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** What is asked for; each field that cannot be understood is told to the questions. */
    public EntryFilter filter(Questions asked) {
        var filter = new EntryFilter(
                asked.about("consultation", consultation, EntryQuery::uuid, "must be a UUID"),
                asked.about("therapist", therapist, EntryQuery::uuid, "must be a UUID"),
                asked.about("type", type, EntryQuery::typeName, "must be an event type such as SlotHeld"),
                asked.about("service", service, EntryQuery::label, "must be booking, availability or notification"),
                asked.about("from", from, EntryQuery::begin, "must be a date or an RFC 3339 instant"),
                asked.about("to", to, EntryQuery::end, "must be a date or an RFC 3339 instant"));
        if (filter.from() != null && filter.before() != null && !filter.from().isBefore(filter.before())) {
            asked.refuse("to", "must not be before from");
        }
        return filter;
    }

    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("a shortened UUID");
        }
        return uuid;
    }

    private static String typeName(String text) {
        if (!TYPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a type");
        }
        return text;
    }

    private static String label(String text) {
        return Arrays.stream(EventFamily.values())
                .map(EventFamily::label)
                .filter(text::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such service"));
    }

    private static Instant begin(String text) {
        return DATE.matcher(text).matches()
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : instant(text);
    }

    private static Instant end(String text) {
        return DATE.matcher(text).matches()
                ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : instant(text).truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    private static Instant instant(String text) {
        Instant instant = OffsetDateTime.parse(text).toInstant();
        if (instant.isBefore(Instant.EPOCH) || instant.atOffset(ZoneOffset.UTC).getYear() > 9999) {
            throw new IllegalArgumentException("no time in which events happen");
        }
        return instant;
    }
}
