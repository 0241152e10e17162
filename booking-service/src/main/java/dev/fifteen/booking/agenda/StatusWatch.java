package dev.fifteen.booking.agenda;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.platform.signal.Signals;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Tells those who watch a consultation on this instance that it changed, whichever instance changed it. */
@Component
@ProcessingGroup("status-watch")
class StatusWatch {

    private static final String TOPIC = "consultation";

    private final Signals signals;
    private final Map<String, Set<Runnable>> watchers = new ConcurrentHashMap<>();

    StatusWatch(Signals signals) {
        this.signals = signals;
        signals.on(TOPIC, this::changed);
    }

    /** All hear of it when the transaction commits. */
    @EventHandler
    void on(BookingEvent event) {
        signals.send(TOPIC, event.consultationId().toString());
    }

    /**
     * Runs the watcher at every change from now on, and now and then without one. It must not block, and looks for itself what changed:
     * look after you began to watch, and nothing is missed.
     */
    Watching watch(ConsultationId consultationId, Runnable watcher) {
        String id = consultationId.toString();
        watchers.compute(id, (key, present) -> {
            var all = present == null ? ConcurrentHashMap.<Runnable>newKeySet() : present;
            all.add(watcher);
            return all;
        });
        return () -> watchers.computeIfPresent(id, (key, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    private void changed(String id) {
        if (id.equals(Signals.EVERYTHING)) {
            watchers.values().forEach(all -> all.forEach(Runnable::run));
        } else {
            watchers.getOrDefault(id, Set.of()).forEach(Runnable::run);
        }
    }

    /** Ends when closed. */
    interface Watching extends AutoCloseable {
        @Override
        void close();
    }
}
