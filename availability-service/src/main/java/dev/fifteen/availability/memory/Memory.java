package dev.fifteen.availability.memory;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** How far what this instance keeps in memory has come. */
@Component
public class Memory {

    /** The processing group of everything that is kept in memory. */
    public static final String GROUP = "memory";

    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    private final EventStore eventStore;
    private final EventProcessingConfiguration processors;

    Memory(EventStore eventStore, EventProcessingConfiguration processors) {
        this.eventStore = eventStore;
        this.processors = processors;
    }

    /**
     * Waits until everything that is stored by now is in memory, so that who has just changed something sees it. Gives up after two
     * seconds: then they see it a little later.
     */
    public void catchUp() {
        catchUp(Duration.ofSeconds(2));
    }

    /** Whether everything that is stored by now came into memory within this time. */
    boolean catchUp(Duration patience) {
        long newest = position(eventStore.createHeadToken());
        long looks = patience.dividedBy(LOOK_AGAIN);
        while (remembered() < newest && looks-- > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return remembered() >= newest;
    }

    private long remembered() {
        return processors.eventProcessor(GROUP, TrackingEventProcessor.class).stream()
                .flatMap(processor -> processor.processingStatus().values().stream())
                .map(EventTrackerStatus::getTrackingToken)
                .mapToLong(Memory::position)
                .min()
                .orElse(-1);
    }

    private static long position(TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
