package dev.fifteen.journal.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show; what is absent does not restrict.
 *
 * @param type a type, or its last part alone
 * @param from the first instant
 * @param before the first instant no more
 */
public record EntryFilter(
        @Nullable UUID consultation,
        @Nullable UUID therapist,
        @Nullable String type,
        @Nullable String service,
        @Nullable Instant from,
        @Nullable Instant before) {

    public static final EntryFilter ALL = new EntryFilter(null, null, null, null, null, null);

    /** A condition on {@code journal_entry} and what its names stand for. */
    record Condition(String sql, Map<String, Object> values) {}

    // Only what restricts is said, so that the planner sees a plain range of one index.
    Condition condition() {
        List<String> terms = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        add(terms, values, "consultation_id = :consultation", "consultation", consultation);
        add(terms, values, "therapist_id = :therapist", "therapist", therapist);
        add(terms, values, "service = :service", "service", service);
        add(terms, values, "time >= :from", "from", at(from));
        add(terms, values, "time < :before", "before", at(before));
        if (type != null) {
            add(terms, values, "name = :name", "name", type.substring(type.lastIndexOf('.') + 1));
            add(terms, values, "type = :type", "type", type.contains(".") ? type : null);
        }
        return new Condition(String.join(" and ", terms), values);
    }

    private static void add(
            List<String> terms, Map<String, Object> values, String term, String name, @Nullable Object value) {
        if (value != null) {
            terms.add(term);
            values.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
