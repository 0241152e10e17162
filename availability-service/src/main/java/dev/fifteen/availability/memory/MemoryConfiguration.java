package dev.fifteen.availability.memory;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;

/** Feeds the group of everything that is kept in memory: one thread, for order, and from the first event at every start. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class MemoryConfiguration {

    private static final int BATCH = 500;

    @Bean
    ConfigurerModule replayIntoMemory() {
        var settings = TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(BATCH)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken);
        return configurer -> configurer
                .eventProcessing()
                .registerTokenStore(Memory.GROUP, configuration -> new InMemoryTokenStore())
                .registerTransactionManager(Memory.GROUP, configuration -> NoTransactionManager.instance())
                .registerTrackingEventProcessor(Memory.GROUP, Configuration::eventStore, configuration -> settings);
    }
}
