package dev.fifteen.availability.feed.reading;

import java.time.Instant;
import java.util.BitSet;

/** Busy quarters in the making: rounded outward, and cut to the window. */
final class BusyMarks {

    private static final int SECONDS = 15 * 60;

    private final Window window;
    private final BitSet marks = new BitSet();

    BusyMarks(Window window) {
        this.window = window;
    }

    Instant from() {
        return window.from().start();
    }

    Instant to() {
        return window.to().start();
    }

    /** Whether any of it lies in the window; what takes no time does not. */
    boolean mark(Instant from, Instant to) {
        if (!from.isBefore(to) || !from.isBefore(to()) || !to.isAfter(from())) {
            return false;
        }
        long first =
                Math.floorDiv(from.getEpochSecond(), SECONDS) - window.from().index();
        long last = Math.ceilDiv(to.getEpochSecond(), SECONDS) - window.from().index();
        int end = window.to().index() - window.from().index();
        marks.set((int) Math.max(0, first), (int) Math.min(end, last));
        return true;
    }

    BitSet quarters() {
        return marks;
    }
}
