package dev.fifteen.availability.feed.in;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.jspecify.annotations.Nullable;

/** Ends a fetch that goes on for too long, whatever keeps it: a server may send a byte a second for ever. */
final class Deadline implements AutoCloseable {

    private final CompletableFuture<Void> over;
    private volatile @Nullable HttpGet current;

    Deadline(Duration patience) {
        over = new CompletableFuture<Void>().completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
        over.thenRun(this::end);
    }

    /** This request is under way now. */
    void ends(HttpGet request) {
        current = request;
        if (isOver()) {
            end();
        }
    }

    boolean isOver() {
        return over.isDone() && !over.isCancelled();
    }

    private void end() {
        HttpGet request = current;
        if (request != null) {
            request.abort();
        }
    }

    @Override
    public void close() {
        over.cancel(false);
    }
}
