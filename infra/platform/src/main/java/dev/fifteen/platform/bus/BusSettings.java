package dev.fifteen.platform.bus;

import dev.fifteen.contracts.EventFamily;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this service says and whom it listens to.
 *
 * @param family the events it publishes
 * @param bus how it takes part in the bus
 */
@ConfigurationProperties("fifteen")
record BusSettings(EventFamily family, @DefaultValue Bus bus) {

    /**
     * @param reads for each processing group that hears other services: whose events it hears
     * @param unhurried those of them that nobody waits for: when much happens, they take what came within a moment
     *     together
     * @param publishingPause after each batch of events that is published, where nobody waits for them: when much happens,
     *     they go together
     * @param partitions of each topic, when it is made; a later change is Kafka's business
     * @param concurrency threads of each group in this instance
     * @param batch records handled in one transaction
     */
    record Bus(
            @DefaultValue Map<String, Set<EventFamily>> reads,
            @DefaultValue Set<String> unhurried,
            @DefaultValue("0ms") Duration publishingPause,
            @DefaultValue("12") int partitions,
            @DefaultValue("1") int concurrency,
            @DefaultValue("20") int batch) {}
}
