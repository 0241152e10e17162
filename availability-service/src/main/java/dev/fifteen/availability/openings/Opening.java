package dev.fifteen.availability.openings;

import dev.fifteen.contracts.TherapistId;
import java.time.ZoneId;

/**
 * A slot that is open at the moment it was looked for.
 *
 * @param zone by whose clock it is read
 * @param start its first quarter, as {@link dev.fifteen.contracts.Quarter} counts them
 * @param end the first quarter after it
 */
record Opening(TherapistId therapistId, ZoneId zone, int start, int end) {}
