package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;

/**
 * A therapist keeps this time for something else; what for is nobody's business and in no event.
 *
 * @param to the first quarter after it
 */
public record TimeBlocked(TherapistId therapistId, BlockId blockId, Quarter from, Quarter to)
        implements AvailabilityEvent {}
