package dev.fifteen.benchmark.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Fires one shot after the other from a number of connections. */
public final class Load {

    private static final Duration OVERTIME = Duration.ofSeconds(20);
    private static final long NO_MORE = -1;

    private final URI server;
    private final int connections;
    private final Shot shot;

    public Load(URI server, int connections, Shot shot) {
        this.server = server;
        this.connections = connections;
        this.shot = shot;
    }

    /** As fast as answers come, each connection waiting for its own: what the server can do. */
    public Measured asFastAsAnswered(Duration duration) {
        var end = System.nanoTime() + duration.toNanos();
        return run(() -> {
            var now = System.nanoTime();
            return now < end ? now : NO_MORE;
        });
    }

    /** The same, until a number of shots are fired or the time is over. */
    public Measured atMost(long shots, Duration duration) {
        var end = System.nanoTime() + duration.toNanos();
        var fired = new AtomicLong();
        return run(() -> {
            var now = System.nanoTime();
            return now < end && fired.getAndIncrement() < shots ? now : NO_MORE;
        });
    }

    /**
     * At a fixed pace, whether answers come or not: what a visitor feels. The time is taken from the moment a request was
     * due, so a server that stalls is charged for all who waited (no coordinated omission).
     */
    public Measured at(double perSecond, Duration duration) {
        var start = System.nanoTime() + 10_000_000;
        var shots = Math.round(perSecond * duration.toNanos() / 1e9);
        var end = start + duration.plus(OVERTIME).toNanos();
        var next = new AtomicLong();
        var measured = run(() -> {
            var number = next.getAndIncrement();
            var due = start + (long) (number * 1e9 / perSecond);
            return number < shots && sleepUntil(due) < end ? due : NO_MORE;
        });
        var unfired = shots - measured.good() - measured.failures();
        return new Measured(measured.latencies(), measured.failures() + unfired, measured.duration());
    }

    private Measured run(LongSupplier starts) {
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            Callable<Tally> gunner = () -> fire(starts);
            var tallies = Stream.generate(() -> threads.submit(gunner)).limit(connections).toList().stream()
                    .map(Load::outcome)
                    .toList();
            return sum(tallies, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private Tally fire(LongSupplier starts) throws IOException {
        var tally = new Tally();
        try (var connection = new HttpConnection(server)) {
            for (var start = starts.getAsLong(); start != NO_MORE; start = starts.getAsLong()) {
                tally.note(hits(connection), System.nanoTime() - start);
            }
        }
        return tally;
    }

    private boolean hits(HttpConnection connection) {
        try {
            return shot.fire(connection);
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private static long sleepUntil(long due) {
        for (var now = System.nanoTime(); ; now = System.nanoTime()) {
            if (now >= due) {
                return now;
            }
            LockSupport.parkNanos(due - now);
        }
    }

    private static Measured sum(List<Tally> tallies, Duration duration) {
        var all = new Tally();
        tallies.forEach(all::add);
        return new Measured(all.latencies, all.failures, duration);
    }

    private static Tally outcome(Future<Tally> tally) {
        try {
            return tally.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static final class Tally {

        private final Histogram latencies = new Histogram(Duration.ofMinutes(2).toNanos() / 1_000, 3);
        private long failures;

        void note(boolean hit, long nanos) {
            if (hit) {
                latencies.recordValue(Math.min(nanos / 1_000, latencies.getHighestTrackableValue()));
            } else {
                failures++;
            }
        }

        void add(Tally other) {
            latencies.add(other.latencies);
            failures += other.failures;
        }
    }
}
