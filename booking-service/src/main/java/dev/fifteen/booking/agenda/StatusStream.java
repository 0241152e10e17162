package dev.fifteen.booking.agenda;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One listener's server-sent events. Each change is sent once and in order, however many say at once that there is one. */
final class StatusStream {

    private final ReentrantLock turn = new ReentrantLock();
    private final SseEmitter emitter;
    private long heard;

    StatusStream(SseEmitter emitter, long heard) {
        this.emitter = emitter;
        this.heard = heard;
    }

    /** Sends what has not been heard yet; true once nothing more can come. */
    boolean tell(Changes changes) {
        turn.lock();
        try {
            boolean over = false;
            for (var change : changes.after(heard)) {
                emitter.send(SseEmitter.event()
                        .id(Long.toString(change.revision()))
                        .name("status")
                        .data(change, MediaType.APPLICATION_JSON));
                heard = change.revision();
                over = !change.status().isOpen();
            }
            return over;
        } catch (IOException | IllegalStateException e) {
            // They have gone; the container says so to whoever asked to be told.
            return false;
        } finally {
            turn.unlock();
        }
    }

    /** Keeps whatever lies between from taking the silence for an end. */
    void beat() {
        turn.lock();
        try {
            emitter.send(SseEmitter.event().comment(""));
        } catch (IOException | IllegalStateException e) {
            emitter.complete();
        } finally {
            turn.unlock();
        }
    }

    void end() {
        emitter.complete();
    }

    /** Looks up the changes after a revision. */
    interface Changes {
        List<StatusChange> after(long revision);
    }
}
