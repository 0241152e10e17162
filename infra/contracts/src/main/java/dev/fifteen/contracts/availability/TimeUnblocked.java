package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.TherapistId;

/** A time that was blocked is no longer. */
public record TimeUnblocked(TherapistId therapistId, BlockId blockId) implements AvailabilityEvent {}
