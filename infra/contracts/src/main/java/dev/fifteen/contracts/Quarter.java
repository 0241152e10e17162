package dev.fifteen.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;

/**
 * A quarter of an hour, counted from the epoch: {@code epochSecond / 900}. Every civil time zone in use is offset from UTC by
 * whole quarters, so a quarter has no zone and knows no daylight saving. In JSON it is its beginning as an RFC 3339 instant.
 *
 * @param index quarters since 1970-01-01T00:00:00Z
 */
public record Quarter(int index) implements Comparable<Quarter> {

    public static final int MINUTES = 15;
    private static final int SECONDS = MINUTES * 60;

    /**
     * The quarter that begins at this instant.
     *
     * @throws IllegalArgumentException if no quarter begins there
     */
    public static Quarter startingAt(Instant instant) {
        if (!isOnGrid(instant)) {
            throw new IllegalArgumentException(instant + " is not on a quarter of an hour");
        }
        return containing(instant);
    }

    /** The quarter that is running at this instant. */
    public static Quarter containing(Instant instant) {
        return new Quarter(Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), SECONDS)));
    }

    /** The first quarter that begins at this instant or after it. */
    public static Quarter notBefore(Instant instant) {
        Quarter running = containing(instant);
        return running.start().equals(instant) ? running : running.plus(1);
    }

    public static boolean isOnGrid(Instant instant) {
        return instant.getNano() == 0 && Math.floorMod(instant.getEpochSecond(), SECONDS) == 0;
    }

    @JsonCreator
    public static Quarter parse(String instant) {
        return startingAt(Instant.parse(instant));
    }

    /** The instant at which this quarter begins. */
    public Instant start() {
        return Instant.ofEpochSecond((long) index * SECONDS);
    }

    public Quarter plus(int quarters) {
        return new Quarter(Math.addExact(index, quarters));
    }

    public Quarter minus(int quarters) {
        return new Quarter(Math.subtractExact(index, quarters));
    }

    public boolean isBefore(Quarter other) {
        return index < other.index;
    }

    /** How long it is from this quarter's beginning to the other's; negative if the other is earlier. */
    public Duration until(Quarter other) {
        return Duration.between(start(), other.start());
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(index, other.index);
    }

    @JsonValue
    @Override
    public String toString() {
        return start().toString();
    }
}
