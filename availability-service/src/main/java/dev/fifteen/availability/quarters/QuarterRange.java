package dev.fifteen.availability.quarters;

import dev.fifteen.contracts.Quarter;

/**
 * Some quarters in a row.
 *
 * @param to the first quarter after them
 */
public record QuarterRange(Quarter from, Quarter to) {

    /**
     * @throws IllegalArgumentException if there is no quarter in it
     */
    public QuarterRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("must end after it begins");
        }
    }

    /** Whether some quarter is in this range and in the other one. */
    public boolean overlaps(QuarterRange other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
