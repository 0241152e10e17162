package dev.fifteen.platform.bus;

import dev.fifteen.contracts.EventFamily;
import dev.fifteen.platform.eventsourcing.EventSourcingConfiguration;
import dev.fifteen.platform.evolution.Upcasters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

/** Joins a service with a {@code fifteen.family} to the bus. */
@AutoConfiguration(after = {EventSourcingConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnProperty("fifteen.family")
@EnableConfigurationProperties(BusSettings.class)
public class BusConfiguration {

    // What comes while a fetch is under way waits twice as long.
    private static final Duration TOGETHER = Duration.ofMillis(50);

    @Bean
    PublishedEvents publishedEvents(Serializer serializer) {
        return new PublishedEvents(serializer, Upcasters.ofPublishedEvents());
    }

    @Bean
    DeadLetters deadLetters(JdbcClient jdbc, JsonMapper json, Clock clock, MeterRegistry meters) {
        var deadLetters = new DeadLetters(jdbc, json, clock);
        Gauge.builder("fifteen.bus.dead.letters", deadLetters::count).register(meters);
        return deadLetters;
    }

    @Bean
    ProcessingGroupReaders processingGroupReaders(
            BusSettings settings,
            PublishedEvents events,
            DeadLetters deadLetters,
            TransactionManager transactions,
            JdbcClient jdbc,
            Clock clock) {
        var inbox = new Inbox(jdbc, clock);
        return new ProcessingGroupReaders(settings.bus().reads().keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        group -> new ProcessingGroupReader(group, events, inbox, deadLetters, transactions))));
    }

    @Bean
    ConfigurerModule feedGroupsFromTheBus(ProcessingGroupReaders readers) {
        return configurer -> readers.byGroup()
                .forEach((group, reader) ->
                        configurer.eventProcessing().registerSubscribingEventProcessor(group, configuration -> reader));
    }

    @Bean
    DeadLetterController deadLetterController(
            DeadLetters deadLetters, ProcessingGroupReaders readers, TransactionManager transactions) {
        return new DeadLetterController(deadLetters, readers, transactions);
    }

    @Bean
    BusLifecycle busLifecycle(
            BusSettings settings,
            ProcessingGroupReaders readers,
            PublishedEvents events,
            EventStore eventStore,
            TokenStore tokens,
            TransactionManager transactions,
            KafkaAdmin admin,
            ProducerFactory<?, ?> producers,
            ConsumerFactory<?, ?> consumers,
            MeterRegistry meters,
            EventProcessingConfiguration processing,
            @Value("${spring.application.name}") String service) {
        readers.byGroup()
                .forEach((group, reader) -> processing
                        .eventProcessor(group, AbstractEventProcessor.class)
                        .map(AbstractEventProcessor::eventHandlerInvoker)
                        .ifPresent(handlers -> reader.handleOnly(handlers::canHandleType)));
        var publisher = new EventPublisher(
                settings.family(),
                eventStore,
                tokens,
                transactions,
                new DefaultKafkaProducerFactory<>(producers.getConfigurationProperties()),
                events,
                settings.bus().publishingPause(),
                meters);
        var containers = settings.bus().reads().entrySet().stream()
                .map(group -> container(
                        service + "." + group.getKey(),
                        group.getValue(),
                        readers.of(group.getKey()),
                        settings.bus().unhurried().contains(group.getKey()) ? TOGETHER : Duration.ZERO,
                        settings.bus(),
                        consumers))
                .toList();
        return new BusLifecycle(new Topics(admin, settings.bus().partitions()), publisher, containers);
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            String groupId,
            Set<EventFamily> families,
            ProcessingGroupReader reader,
            Duration pause,
            BusSettings.Bus settings,
            ConsumerFactory<?, ?> consumers) {
        var properties = new ContainerProperties(
                families.stream().map(EventFamily::topic).toArray(String[]::new));
        properties.setGroupId(groupId);
        properties.setMessageListener(reader);
        properties.setIdleBetweenPolls(pause.toMillis());
        // What a lost commit brings again, the inbox knows.
        properties.setSyncCommits(false);
        properties
                .getKafkaConsumerProperties()
                .setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(settings.batch()));
        var container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<String, byte[]>(consumers.getConfigurationProperties()), properties);
        container.setBeanName(groupId);
        container.setConcurrency(settings.concurrency());
        container.setCommonErrorHandler(new DefaultErrorHandler(forEver()));
        return container;
    }

    private static ExponentialBackOff forEver() {
        var backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(2000);
        return backOff;
    }
}
