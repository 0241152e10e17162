package dev.fifteen.availability.openings;

import dev.fifteen.contracts.TherapistId;

/**
 * A slot that is open at the moment it was looked for.
 *
 * @param start its first quarter, as {@link dev.fifteen.contracts.Quarter} counts them
 * @param end the first quarter after it
 */
record Opening(TherapistId therapistId, int start, int end) {}
