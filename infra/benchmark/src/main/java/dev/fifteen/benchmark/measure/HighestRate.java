package dev.fifteen.benchmark.measure;

import dev.fifteen.benchmark.load.Measured;
import java.time.Duration;
import java.util.function.BiFunction;

/** Looks for the highest rate that the stack keeps up for a minute: first in short steps upwards, then by the proof. */
public final class HighestRate {

    private static final double FIRST = 20;
    private static final double STEP = 1.25;
    private static final double BACK = 0.95;
    private static final int STEPS = 16;
    private static final int PROOFS = 5;
    private static final double PATIENCE_MILLIS = 1_000;
    private static final double SHARE = 0.98;

    private final Duration look;
    private final Duration proof;
    private final BiFunction<Double, Duration, Measured> offer;

    /** @param offer sends requests at a rate for a time */
    public HighestRate(Duration look, Duration proof, BiFunction<Double, Duration, Measured> offer) {
        this.look = look;
        this.proof = proof;
        this.offer = offer;
    }

    /**
     * @param perSecond what was offered
     * @param kept whether all of it was confirmed, 99 of 100 within a second
     */
    public record Rate(double perSecond, Measured measured, boolean kept) {}

    /** The highest rate that was kept for the whole time of the proof; the last one tried if none was. */
    public Rate find() {
        var rate = offered(highestGlimpse(), proof);
        for (int proofs = 1; proofs < PROOFS && !rate.kept(); proofs++) {
            rate = offered(lowered(rate), proof);
        }
        return rate;
    }

    // What it managed when it was offered too much is nearer to the truth than the next small step.
    private static double lowered(Rate rate) {
        var managed = rate.measured().perSecond();
        return managed > 0 ? Math.min(rate.perSecond(), managed) * BACK : rate.perSecond() * BACK;
    }

    private double highestGlimpse() {
        var highest = FIRST;
        for (int step = 0; step < STEPS; step++) {
            var next = FIRST * Math.pow(STEP, step);
            if (!offered(next, look).kept()) {
                return highest;
            }
            highest = next;
        }
        return highest;
    }

    private Rate offered(double perSecond, Duration duration) {
        var measured = offer.apply(perSecond, duration);
        var inTime = measured.perSecond() >= perSecond * SHARE;
        return new Rate(
                perSecond, measured, inTime && measured.failures() == 0 && measured.millis(99) <= PATIENCE_MILLIS);
    }
}
