package dev.fifteen.availability.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;

/** A zone of the IANA database, as somebody named it: an offset alone knows no daylight saving and is none. */
public record IanaZone(ZoneId id) {

    /**
     * Reads a name such as {@code America/Los_Angeles}.
     *
     * @throws IllegalArgumentException if Java's copy of the database has none of that name
     */
    @JsonCreator
    public static IanaZone of(String name) {
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(name)) {
            throw new IllegalArgumentException("is not a time zone such as America/Los_Angeles");
        }
        return new IanaZone(ZoneId.of(name));
    }

    @JsonValue
    @Override
    public String toString() {
        return id.getId();
    }
}
