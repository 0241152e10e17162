package dev.fifteen.availability.quarters;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fifteen.contracts.Quarter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
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
    public static final int BEFORE_ALL = Integer.MIN_VALUE;

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

    /** The quarters of all these ranges. */
    public static Quarters of(Collection<QuarterRange> ranges) {
        int first =
                ranges.stream().mapToInt(range -> range.from().index()).min().orElse(0);
        Marks marks = new Marks(first);
        ranges.forEach(range -> marks.mark(range.from().index(), range.to().index()));
        return marks.quarters();
    }

    /** These quarters as ranges, in order and as long as they can be. */
    public List<QuarterRange> ranges() {
        List<QuarterRange> ranges = new ArrayList<>();
        for (int from = next(base); from != NEVER; ) {
            int to = gapAfter(from);
            ranges.add(new QuarterRange(new Quarter(from), new Quarter(to)));
            from = next(to);
        }
        return ranges;
    }

    public boolean isEmpty() {
        return bits.isEmpty();
    }

    public boolean contains(int quarter) {
        return quarter >= base && bits.get(quarter - base);
    }

    public boolean intersects(int from, int to) {
        return next(from) < to;
    }

    public int count(int from, int to) {
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
    public int previous(int from) {
        int found = from < base ? -1 : bits.previousSetBit(from - base);
        return found < 0 ? BEFORE_ALL : base + found;
    }

    /** The first quarter after the given one that is not of this set. */
    public int gapAfter(int quarter) {
        return base + bits.nextClearBit(quarter - base);
    }

    public Quarters with(int from, int to) {
        Marks marks = bits.isEmpty() ? new Marks(from) : new Marks(rebased(Math.min(base, baseOf(from))));
        marks.mark(from, to);
        return marks.quarters();
    }

    /** These and the others. */
    public Quarters with(Quarters others) {
        if (others.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return others;
        }
        int lower = Math.min(base, others.base);
        Quarters all = rebased(lower);
        all.bits.or(others.rebased(lower).bits);
        return all;
    }

    public Quarters without(int from, int to) {
        Marks marks = new Marks(from);
        marks.mark(from, to);
        return without(marks.quarters());
    }

    public Quarters without(Quarters others) {
        Quarters fewer = rebased(base);
        fewer.bits.andNot(others.rebased(base).bits);
        return fewer;
    }

    /** This set without what is long past: of what lies before the quarter, fewer than 64 may stay. */
    public Quarters since(int quarter) {
        return next(base) < baseOf(quarter) ? rebased(baseOf(quarter)) : this;
    }

    /** Those from one quarter to another. */
    public Quarters within(int from, int to) {
        Marks marks = new Marks(from);
        for (int begin = next(from); begin < to; begin = next(gapAfter(begin))) {
            marks.mark(Math.max(begin, from), Math.min(gapAfter(begin), to));
        }
        return marks.quarters();
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
    public static final class Marks {

        private final Quarters marked;

        /** Nothing yet, and nothing before this quarter later. */
        public Marks(int from) {
            this(new Quarters(baseOf(from), new BitSet()));
        }

        private Marks(Quarters marked) {
            this.marked = marked;
        }

        public void mark(int from, int to) {
            if (to > Math.max(from, marked.base)) {
                marked.bits.set(Math.max(from, marked.base) - marked.base, to - marked.base);
            }
        }

        /** What is marked. The marks end here. */
        public Quarters quarters() {
            return marked;
        }
    }
}
