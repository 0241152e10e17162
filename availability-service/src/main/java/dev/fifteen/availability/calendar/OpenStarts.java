package dev.fifteen.availability.calendar;

import dev.fifteen.availability.quarters.Quarters;
import dev.fifteen.contracts.Quarter;
import java.util.ArrayList;
import java.util.List;

/**
 * The starts that a calendar would give at one moment: those of a set from one quarter to another.
 *
 * @param from the first quarter that counts
 * @param to the first that no longer counts
 */
public record OpenStarts(Quarters starts, int from, int to) {

    static final OpenStarts NONE = new OpenStarts(Quarters.NONE, 0, 0);

    /** Those of them that lie between two quarters. */
    public OpenStarts within(int begin, int end) {
        return new OpenStarts(starts, Math.max(from, begin), Math.min(to, end));
    }

    /** The first open start at or after a quarter, or {@link Quarters#NEVER}. */
    public int next(int quarter) {
        int found = starts.next(Math.max(quarter, from));
        return found < to ? found : Quarters.NEVER;
    }

    private int previous(int quarter) {
        int found = starts.previous(Math.min(quarter, to - 1));
        return found >= from ? found : Quarters.BEFORE_ALL;
    }

    /** Open starts by their distance from a wished one, the earlier first where two are equally far. */
    public List<Quarter> nearest(Quarter wished, int limit) {
        List<Quarter> nearest = new ArrayList<>(limit);
        int later = next(wished.index());
        int earlier = previous(wished.index() - 1);
        while (nearest.size() < limit && (later != Quarters.NEVER || earlier != Quarters.BEFORE_ALL)) {
            if (earlier == Quarters.BEFORE_ALL
                    || (later != Quarters.NEVER && later - wished.index() < wished.index() - earlier)) {
                nearest.add(new Quarter(later));
                later = next(later + 1);
            } else {
                nearest.add(new Quarter(earlier));
                earlier = previous(earlier - 1);
            }
        }
        return nearest;
    }
}
