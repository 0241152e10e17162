package dev.fifteen.availability.calendar;

import dev.fifteen.availability.quarters.Quarters;
import dev.fifteen.availability.quarters.Quarters.Marks;
import java.util.List;

/**
 * The calls that are held or taken, as bits: it does not matter whose they are.
 *
 * @param quarters every quarter of every call
 * @param starts the first quarter of each
 */
record Calls(Quarters quarters, Quarters starts) {

    static Calls of(List<KeptSlot> slots) {
        int first = slots.stream().mapToInt(slot -> slot.start().index()).min().orElse(0);
        Marks quarters = new Marks(first);
        Marks starts = new Marks(first);
        for (KeptSlot slot : slots) {
            quarters.mark(slot.start().index(), slot.end().index());
            starts.mark(slot.start().index(), slot.start().index() + 1);
        }
        return new Calls(quarters.quarters(), starts.quarters());
    }

    /** How many begin from one quarter to another. */
    int count(int from, int to) {
        return starts.count(from, to);
    }

    /** Whether a call from one quarter to another would come nearer to one of these than the margin. */
    boolean touch(int from, int to, int margin) {
        return quarters.intersects(from - margin, to + margin);
    }

    /** Marks every start of a call of that length that these calls stand in the way of. */
    void markTouched(Marks marks, int length, int margin) {
        int call = quarters.next(0);
        while (call != Quarters.NEVER) {
            int end = quarters.gapAfter(call);
            marks.mark(call - margin - length + 1, end + margin);
            call = quarters.next(end);
        }
    }
}
