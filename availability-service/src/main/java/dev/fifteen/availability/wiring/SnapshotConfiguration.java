package dev.fifteen.availability.wiring;

import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps a calendar of ten years as quick to decide as a new one. */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    private static final int EVENTS = 100;

    @Bean
    SnapshotTriggerDefinition calendarSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS);
    }
}
