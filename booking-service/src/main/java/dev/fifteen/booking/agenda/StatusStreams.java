package dev.fifteen.booking.agenda;

import dev.fifteen.contracts.ConsultationId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All who listen on this instance. One that waits costs a socket and two small objects: no thread, no connection, no poll. */
@Component
class StatusStreams {

    /** Listeners come back by themselves, with the id of the last event they heard. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** Long enough for the last word to arrive before the end does. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final StatusPages pages;
    private final StatusWatch watch;
    private final Set<StatusStream> open = ConcurrentHashMap.newKeySet();

    StatusStreams(StatusPages pages, StatusWatch watch) {
        this.pages = pages;
        this.watch = watch;
    }

    /**
     * Begins with what stands now, or with what was missed, and goes on with every change.
     *
     * @param lastHeard revision of the last event that this listener has
     */
    SseEmitter open(ConsultationId consultationId, @Nullable Long lastHeard) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        long now = pages.changes(consultationId, -1).getLast().revision();
        var stream = new StatusStream(emitter, lastHeard == null ? now - 1 : Math.min(lastHeard, now - 1));
        // A slow listener must hold up neither the signals nor other listeners.
        var watching = watch.watch(consultationId, () -> Thread.startVirtualThread(() -> tell(stream, consultationId)));
        emitter.onCompletion(() -> {
            watching.close();
            open.remove(stream);
        });
        open.add(stream);
        tell(stream, consultationId);
        return emitter;
    }

    private void tell(StatusStream stream, ConsultationId consultationId) {
        if (stream.tell(revision -> pages.changes(consultationId, revision))) {
            Thread.startVirtualThread(() -> endSoon(stream));
        }
    }

    private static void endSoon(StatusStream stream) {
        try {
            Thread.sleep(LINGER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stream.end();
    }

    @Scheduled(fixedDelayString = "${fifteen.streams.heartbeat}")
    void beat() {
        open.forEach(stream -> Thread.startVirtualThread(stream::beat));
    }

    /** Before the server waits for its requests to end: these would not. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.forEach(StatusStream::end);
    }
}
