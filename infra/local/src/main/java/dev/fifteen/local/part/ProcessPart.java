package dev.fifteen.local.part;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A part that is a process of its own. It is supervised from {@link #start} to {@link #stop}: a process that ends in between
 * is started again, at once the first time and more slowly when it keeps ending.
 */
public abstract class ProcessPart implements Part {

    private static final int MOST_TRIES = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_LAUNCH = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final String name;
    private final LogFile log;
    private final PidFile pidFile;
    private final Announcements announcements;

    private final Object readiness = new Object();
    private volatile boolean wanted;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread supervisor;
    private volatile @Nullable ProcessHandle process;
    private volatile CompletableFuture<Void> ready = new CompletableFuture<>();

    protected ProcessPart(String name, LogFile log, PidFile pidFile, Announcements announcements) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
        this.announcements = announcements;
    }

    /** Starts the process. */
    protected abstract ProcessHandle launch() throws IOException;

    /** Whether the process does its work. */
    protected abstract boolean answers();

    /** Asks the process to end. */
    protected abstract void end(ProcessHandle process);

    /** Ends the process before it has ever done its work: there is nothing that it could leave unfinished. */
    protected void abort(ProcessHandle process) {
        process.destroyForcibly();
    }

    /** Why it ended, as far as one can know. */
    protected String howItEnded() {
        return "ended";
    }

    @Override
    public final String name() {
        return name;
    }

    /** Everything it has written. */
    public final LogFile log() {
        return log;
    }

    /** The number of its process, while there is one. */
    public final Optional<Long> pid() {
        return Optional.ofNullable(process).filter(ProcessHandle::isAlive).map(ProcessHandle::pid);
    }

    @Override
    public final synchronized void start() {
        if (!wanted) {
            wanted = true;
            stopping = new CountDownLatch(1);
            ready = new CompletableFuture<>();
            supervisor = Thread.ofPlatform().daemon().name(name + "-supervisor").start(this::supervise);
        }
    }

    private void supervise() {
        var everReady = false;
        for (var failures = 0; wanted; ) {
            if (runs(everReady)) {
                everReady = true;
                failures = 0;
            } else {
                failures++;
            }
            if (wanted && !everReady && failures == MOST_TRIES) {
                giveUp();
            } else if (wanted) {
                unready();
                announcements.fell(name, howItEnded());
                pause(
                        LONGEST_PAUSE.compareTo(Duration.ofSeconds(failures)) < 0
                                ? LONGEST_PAUSE
                                : Duration.ofSeconds(failures));
            }
        }
    }

    /** One life of the process: whether it ever did its work. */
    private boolean runs(boolean again) {
        var began = System.nanoTime();
        try {
            var launched = launch();
            process = launched;
            pidFile.write(launched);
            if (!awaitAnswer(launched)) {
                return false;
            }
            announce(again, Duration.ofNanos(System.nanoTime() - began));
            ready.complete(null);
            launched.onExit().join();
            return true;
        } catch (IOException | RuntimeException e) {
            log.write("Does not start: " + e);
            return false;
        } finally {
            pidFile.delete();
        }
    }

    /** From now on, whoever waits waits for the next life. */
    private void unready() {
        synchronized (readiness) {
            if (ready.isDone()) {
                ready = new CompletableFuture<>();
            }
        }
    }

    private void announce(boolean again, Duration after) {
        if (again) {
            announcements.back(name, after);
        } else {
            announcements.ready(name, after);
        }
    }

    private boolean awaitAnswer(ProcessHandle launched) {
        while (wanted && launched.isAlive()) {
            if (answers()) {
                return true;
            }
            pause(BETWEEN_LOOKS);
        }
        if (!wanted) {
            abort(launched);
        }
        return false;
    }

    private void giveUp() {
        wanted = false;
        ready.completeExceptionally(
                new PartFailed("%s does not start. The end of %s:%n%s".formatted(name, log, log.end())));
    }

    private void pause(Duration time) {
        try {
            // Never interrupted: a launch that was cut short would leave a process that nobody knows of.
            stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final void awaitReady(Duration atMost) {
        try {
            ready.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PartFailed(
                    "%s is not ready after %s. The end of %s:%n%s".formatted(name, atMost, log, log.end()));
        } catch (ExecutionException e) {
            throw new PartFailed(
                    String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("Nobody waits for " + name + " any longer");
        }
    }

    @Override
    public final boolean isReady() {
        return ready.isDone() && !ready.isCompletedExceptionally() && pid().isPresent() && answers();
    }

    /** Ends its process without a word ({@code kill -9}). It comes back by itself. */
    public final void kill() {
        unready();
        Optional.ofNullable(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public final synchronized void stop() {
        var working = ready.isDone();
        wanted = false;
        stopping.countDown();
        ready = new CompletableFuture<>();
        var watching = supervisor;
        Optional.ofNullable(process).filter(ProcessHandle::isAlive).ifPresent(working ? this::endWithin : this::abort);
        if (watching != null) {
            join(watching);
        }
    }

    private void endWithin(ProcessHandle alive) {
        end(alive);
        try {
            alive.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            alive.destroyForcibly();
        }
    }

    private static void join(Thread watching) {
        try {
            watching.join(LONGEST_LAUNCH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
