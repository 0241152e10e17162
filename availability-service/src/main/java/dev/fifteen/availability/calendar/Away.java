package dev.fifteen.availability.calendar;

import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.availability.quarters.Quarters;
import dev.fifteen.availability.quarters.Quarters.Marks;
import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.Quarter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When a therapist is not there, whatever their hours say.
 *
 * @param blocks what they blocked themselves
 * @param busy what each imported calendar says
 */
record Away(List<Block> blocks, Map<FeedId, Quarters> busy) {

    static final Away NEVER = new Away(List.of(), Map.of());

    boolean has(BlockId id) {
        return blocks.stream().anyMatch(block -> block.id().equals(id));
    }

    /** How many blocks are not over. */
    long countAfter(Quarter now) {
        return blocks.stream().filter(block -> now.isBefore(block.time().to())).count();
    }

    Quarters busyBy(FeedId feed) {
        return busy.getOrDefault(feed, Quarters.NONE);
    }

    /** With one block more, and without those that were over before that quarter. */
    Away with(Block block, Quarter since) {
        List<Block> others = new ArrayList<>(blocks);
        others.removeIf(old -> old.time().to().isBefore(since));
        others.add(block);
        return new Away(others, busy);
    }

    Away without(BlockId id) {
        return new Away(blocks.stream().filter(block -> !block.id().equals(id)).toList(), busy);
    }

    /** With what a feed says now, and without what was over before that quarter. */
    Away with(FeedId feed, Quarters times, Quarter since) {
        Map<FeedId, Quarters> others = new HashMap<>(busy);
        others.put(feed, times);
        others.replaceAll((id, known) -> known.since(since.index()));
        others.values().removeIf(Quarters::isEmpty);
        return new Away(blocks, others);
    }

    boolean isBlocked(int from, int to) {
        return blocks.stream()
                .map(Block::time)
                .anyMatch(time -> time.from().index() < to && from < time.to().index());
    }

    boolean isBusy(int from, int to) {
        return busy.values().stream().anyMatch(times -> times.intersects(from, to));
    }

    /**
     * Marks every start of a call of that length that would come too near.
     *
     * @param before quarters that stay free before a call
     * @param after quarters that stay free after it
     * @param end where the marks may end
     */
    void markTouched(Marks marks, int length, int before, int after, int end) {
        for (Block block : blocks) {
            QuarterRange time = block.time();
            marks.mark(
                    time.from().index() - after - length + 1,
                    Math.min(end, time.to().index() + before));
        }
        for (Quarters times : busy.values()) {
            for (int from = times.next(0); from < end; from = times.next(times.gapAfter(from))) {
                marks.mark(from - after - length + 1, Math.min(end, times.gapAfter(from) + before));
            }
        }
    }
}
