package dev.fifteen.availability.calendar;

import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.BlockId;

/** A time that the therapist keeps for something else. */
public record Block(BlockId id, QuarterRange time) {}
