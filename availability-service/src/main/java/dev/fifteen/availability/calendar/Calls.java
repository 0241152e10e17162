package dev.fifteen.availability.calendar;

import dev.fifteen.availability.calendar.Quarters.Marks;
import dev.fifteen.contracts.Quarter;
import java.time.Instant;

/**
 * The calls that are held or taken, as bits: it does not matter whose they are.
 *
 * @param quarters every quarter of every call
 * @param starts the first quarter of each
 */
record Calls(Quarters quarters, Quarters starts) {

    static final Calls NONE = new Calls(Quarters.NONE, Quarters.NONE);

    /** Past calls are kept for two days: the cap of a local day that is not over yet counts them. */
    private static final int REMEMBERED = 2 * 24 * 60 / Quarter.MINUTES;

    /** These and one more. What is long over at that moment is forgotten, so that a calendar of ten years stays small. */
    Calls with(Quarter start, Quarter end, Instant now) {
        int since = Quarter.containing(now).minus(REMEMBERED).index();
        return new Calls(
                quarters.since(since).with(start.index(), end.index()),
                starts.since(since).with(start.index(), start.index() + 1));
    }

    Calls without(Quarter start, Quarter end) {
        return new Calls(
                quarters.without(start.index(), end.index()), starts.without(start.index(), start.index() + 1));
    }

    /** How many begin from one quarter to another. */
    int count(int from, int to) {
        return starts.count(from, to);
    }

    /** Whether a call from one quarter to another would come nearer to one of these than the margin. */
    boolean touch(int from, int to, int margin) {
        return quarters.next(from - margin) < to + margin;
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
