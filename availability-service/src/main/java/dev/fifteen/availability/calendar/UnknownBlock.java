package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.BlockId;

/** The calendar has no such block, or had it long ago. */
public final class UnknownBlock extends RuntimeException {

    UnknownBlock(BlockId blockId) {
        super("No block " + blockId);
    }
}
