package dev.fifteen.platform.replay;

import java.util.List;

/**
 * Tables that one processing group keeps, and that its service's events alone decide: a bean of this makes them replayable. Handlers of
 * the group see nothing but these tables in a replay, and do not depend on how many rows a statement changed. Their parameters are texts,
 * numbers, UUIDs, truth values and {@code OffsetDateTime}s.
 *
 * @param name the processing group
 * @param tables those that others refer to first; nothing outside of the model refers to them
 */
public record ReadModel(String name, List<String> tables) {

    public ReadModel {
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("no table in read model " + name);
        }
        tables = List.copyOf(tables);
    }

    public ReadModel(String name, String... tables) {
        this(name, List.of(tables));
    }

    /** Where it is made anew. */
    String shadow() {
        return "replay_" + name.replaceAll("\\W", "_");
    }
}
