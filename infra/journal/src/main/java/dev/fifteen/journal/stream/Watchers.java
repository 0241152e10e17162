package dev.fifteen.journal.stream;

import dev.fifteen.journal.log.EntryFilter;
import dev.fifteen.journal.log.JournalEntries;
import dev.fifteen.platform.signal.Signals;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Everybody who watches through this instance. A commit on any instance wakes them all. */
@Component
class Watchers {

    private final Set<Watcher> open = ConcurrentHashMap.newKeySet();
    private final JournalEntries entries;

    Watchers(JournalEntries entries, Signals signals, MeterRegistry meters) {
        this.entries = entries;
        signals.on(JournalEntries.SIGNAL, key -> open.forEach(Watcher::wake));
        meters.gaugeCollectionSize("fifteen.journal.watchers", List.of(), open);
    }

    /**
     * Begins behind the position, or now.
     *
     * @param mayWatch whether the caller still may: when not, they must come back with a new leave, and miss nothing by it
     */
    SseEmitter open(EntryFilter filter, @Nullable Long seen, BooleanSupplier mayWatch) {
        var emitter = new SseEmitter(0L);
        long last = entries.lastPosition();
        // A journal that began anew counts from one again, and whoever remembers the old one would wait for ever.
        long from = seen == null ? last : Math.min(seen, last);
        var watcher = new Watcher(entries, filter, from, emitter, mayWatch);
        open.add(watcher);
        emitter.onCompletion(watcher::close);
        emitter.onError(cause -> watcher.close());
        Thread.ofVirtual().name("watcher").start(() -> {
            try (watcher) {
                watcher.watch();
            } finally {
                open.remove(watcher);
            }
        });
        return emitter;
    }

    // Otherwise a stop would wait for streams that never end.
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.forEach(Watcher::close);
    }
}
