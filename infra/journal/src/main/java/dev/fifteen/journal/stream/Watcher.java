package dev.fifteen.journal.stream;

import dev.fifteen.journal.log.EntryFilter;
import dev.fifteen.journal.log.JournalEntries;
import dev.fifteen.journal.log.JournalEntry;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream: sends what was kept since it last looked, then sleeps until something is, or until a heartbeat is due. */
final class Watcher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Watcher.class);
    private static final int BATCH = 500;
    private static final long HEARTBEAT_SECONDS = 15;

    private final Semaphore wake = new Semaphore(0);
    private final JournalEntries entries;
    private final EntryFilter filter;
    private final SseEmitter emitter;
    private final BooleanSupplier mayWatch;
    private long position;
    private volatile boolean closed;

    Watcher(JournalEntries entries, EntryFilter filter, long position, SseEmitter emitter, BooleanSupplier mayWatch) {
        this.entries = entries;
        this.filter = filter;
        this.position = position;
        this.emitter = emitter;
        this.mayWatch = mayWatch;
    }

    void wake() {
        wake.release();
    }

    @Override
    public void close() {
        closed = true;
        wake();
    }

    /** Returns when the client is gone, its leave has ended or the service stops. */
    void watch() {
        try {
            sayWhereWeAre();
            while (!closed && mayWatch.getAsBoolean()) {
                sendNew();
                // The signal may be lost with its connection; the heartbeat looks all the same.
                if (!wake.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS)) {
                    sayWhereWeAre();
                }
                wake.drainPermits();
            }
        } catch (IOException | RuntimeException e) {
            log.debug("A stream ends; its client comes back and goes on from the last id", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            emitter.complete();
        }
    }

    private void sendNew() throws IOException {
        long last = entries.lastPosition();
        while (position < last && !closed) {
            List<JournalEntry> batch = entries.between(position, last, filter, BATCH);
            for (JournalEntry entry : batch) {
                emitter.send(
                        SseEmitter.event().id(Long.toString(entry.position())).data(entry, MediaType.APPLICATION_JSON));
            }
            position = batch.size() < BATCH ? last : batch.getLast().position();
        }
    }

    // An id without data is remembered by the client and shown to nobody: however little passes the filter, a
    // reconnection
    // goes on from here.
    private void sayWhereWeAre() throws IOException {
        emitter.send(SseEmitter.event().id(Long.toString(position)).comment("alive"));
    }
}
