package dev.fifteen.availability.calendar;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.util.OptionalLong;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.JCacheAdapter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps a calendar of ten years as quick to decide as a new one: by snapshots, and by not reading it anew for each command. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    private static final int EVENTS_PER_SNAPSHOT = 100;
    private static final long CALENDARS_AT_HAND = 500;

    @Bean
    Repository<TherapistCalendar> therapistCalendarRepository(
            EventStore eventStore,
            Snapshotter snapshotter,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        return new CalendarRepository(
                EventSourcingRepository.builder(TherapistCalendar.class)
                        .parameterResolverFactory(parameters)
                        .handlerDefinition(handlers)
                        .snapshotTriggerDefinition(
                                new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT))
                        .cache(calendarsAtHand()),
                eventStore);
    }

    /** Those last decided on, by reference: the repository's lock lets only one command at a time have a calendar. */
    private static Cache calendarsAtHand() {
        var settings = new CaffeineConfiguration<Object, Object>();
        settings.setStoreByValue(false);
        settings.setMaximumSize(OptionalLong.of(CALENDARS_AT_HAND));
        return new JCacheAdapter(new CaffeineCachingProvider().getCacheManager().createCache("calendars", settings));
    }
}
