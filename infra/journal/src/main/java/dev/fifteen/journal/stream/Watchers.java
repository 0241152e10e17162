package dev.fifteen.journal.stream;

import dev.fifteen.journal.log.EntryFilter;
import dev.fifteen.journal.log.JournalEntries;
import dev.fifteen.platform.signal.Signals;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Leave to watch ends with a token, and tokens keep real time, whatever the stack believes. */
    private final Clock tokens = Clock.systemUTC();

    Watchers(JournalEntries entries, Signals signals, MeterRegistry meters) {
        this.entries = entries;
        signals.on(JournalEntries.SIGNAL, key -> open.forEach(Watcher::wake));
        meters.gaugeCollectionSize("fifteen.journal.watchers", List.of(), open);
    }

    /**
     * Begins behind the position, or now.
     *
     * @param until when the caller's leave to watch ends: they must come back with a new one, and miss nothing by it
     */
    SseEmitter open(EntryFilter filter, @Nullable Long seen, Instant until) {
        var emitter = new SseEmitter(0L);
        long last = entries.lastPosition();
        // A journal that began anew counts from one again, and whoever remembers the old one would wait for ever.
        long from = seen == null ? last : Math.min(seen, last);
        var watcher = new Watcher(
                entries, filter, from, emitter, () -> tokens.instant().isBefore(until));
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
