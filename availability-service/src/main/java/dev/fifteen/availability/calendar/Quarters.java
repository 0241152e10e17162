package dev.fifteen.availability.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of quarters of an hour: one bit each, kept from the first that matters to the last. Immutable.
 *
 * <p>Quarters are plain indices here, as {@link dev.fifteen.contracts.Quarter} counts them; ranges include their beginning and
 * exclude their end.
 */
public final class Quarters {

    public static final Quarters NONE = new Quarters(0, new BitSet());

    /** What {@link #next} answers when there is none. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** What {@link #previous} answers when there is none. */
    static final int BEFORE_ALL = Integer.MIN_VALUE;

    private static final int WORD = Long.SIZE;

    /** What bit 0 stands for: a multiple of 64, so that sets are shifted by whole words. */
    private final int base;

    private final BitSet bits;

    private Quarters(int base, BitSet bits) {
        this.base = base;
        this.bits = bits;
    }

    @JsonCreator
    Quarters(@JsonProperty("base") int base, @JsonProperty("words") long[] words) {
        this(base, BitSet.valueOf(words));
    }

    @JsonProperty
    int base() {
        return base;
    }

    @JsonProperty
    long[] words() {
        return bits.toLongArray();
    }

    boolean contains(int quarter) {
        return quarter >= base && bits.get(quarter - base);
    }

    boolean intersects(int from, int to) {
        return next(from) < to;
    }

    int count(int from, int to) {
        int count = 0;
        for (int quarter = next(from); quarter < to; quarter = next(quarter + 1)) {
            count++;
        }
        return count;
    }

    /** The first quarter of this set at or after the given one, or {@link #NEVER}. */
    public int next(int from) {
        int found = bits.nextSetBit(Math.max(0, from - base));
        return found < 0 ? NEVER : base + found;
    }

    /** The last quarter of this set at or before the given one, or {@link #BEFORE_ALL}. */
    int previous(int from) {
        int found = from < base ? -1 : bits.previousSetBit(from - base);
        return found < 0 ? BEFORE_ALL : base + found;
    }

    /** The first quarter after the given one that is not of this set. */
    int gapAfter(int quarter) {
        return base + bits.nextClearBit(quarter - base);
    }

    Quarters with(int from, int to) {
        Marks marks = bits.isEmpty() ? new Marks(from) : new Marks(rebased(Math.min(base, baseOf(from))));
        marks.mark(from, to);
        return marks.quarters();
    }

    Quarters without(int from, int to) {
        Marks marks = new Marks(from);
        marks.mark(from, to);
        return without(marks.quarters());
    }

    Quarters without(Quarters others) {
        Quarters fewer = rebased(base);
        fewer.bits.andNot(others.rebased(base).bits);
        return fewer;
    }

    /** This set without what is long past: of what lies before the quarter, fewer than 64 may stay. */
    Quarters since(int quarter) {
        return next(base) < baseOf(quarter) ? rebased(baseOf(quarter)) : this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Quarters that
                && rebased(Math.min(base, that.base)).bits.equals(that.rebased(Math.min(base, that.base)).bits);
    }

    @Override
    public int hashCode() {
        return bits.cardinality();
    }

    private Quarters rebased(int newBase) {
        long[] words = bits.toLongArray();
        int dropped = Math.min((newBase - base) / WORD, words.length);
        if (dropped >= 0) {
            return new Quarters(newBase, Arrays.copyOfRange(words, dropped, words.length));
        }
        long[] shifted = new long[words.length - dropped];
        System.arraycopy(words, 0, shifted, -dropped, words.length);
        return new Quarters(newBase, shifted);
    }

    private static int baseOf(int quarter) {
        return Math.floorDiv(quarter, WORD) * WORD;
    }

    /** A set in the making. */
    static final class Marks {

        private final Quarters marked;

        /** Nothing yet, and nothing before this quarter later. */
        Marks(int from) {
            this(new Quarters(baseOf(from), new BitSet()));
        }

        private Marks(Quarters marked) {
            this.marked = marked;
        }

        void mark(int from, int to) {
            if (to > Math.max(from, marked.base)) {
                marked.bits.set(Math.max(from, marked.base) - marked.base, to - marked.base);
            }
        }

        /** What is marked. The marks end here. */
        Quarters quarters() {
            return marked;
        }
    }
}
