package dev.fifteen.platform.bus;

import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.PublishedEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Sends what the event store holds to Kafka, in the order of the store and never skipping: a batch is sent without waiting,
 * and the place in the store moves on when every record of it is acknowledged. One instance of a service publishes at a time;
 * when it falls silent another takes its place within the token's claim timeout and may send one batch again, which readers
 * drop by their inbox.
 */
final class EventPublisher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);
    private static final String PROCESSOR = "kafka-publisher";
    private static final int BATCH = 200;

    /** Well within the claim timeout, so that a slow broker does not cost this instance its place. */
    private static final Duration CLAIM_EXTENSION = Duration.ofSeconds(1);

    private static final Duration PAUSE_AFTER_FAULT = Duration.ofMillis(500);

    private final EventFamily family;
    private final EventStore eventStore;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final ProducerFactory<String, byte[]> producers;
    private final PublishedEvents events;
    private final Duration pause;
    private final Counter published;

    EventPublisher(
            EventFamily family,
            EventStore eventStore,
            TokenStore tokens,
            TransactionManager transactions,
            ProducerFactory<String, byte[]> producers,
            PublishedEvents events,
            Duration pause,
            MeterRegistry meters) {
        this.family = family;
        this.eventStore = eventStore;
        this.tokens = tokens;
        this.transactions = transactions;
        this.producers = producers;
        this.events = events;
        this.pause = pause;
        this.published = meters.counter("fifteen.bus.published", "topic", family.topic());
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                publishFromLastPlace();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (UnableToClaimTokenException e) {
                // Another instance publishes; this one stands by.
                pause(CLAIM_EXTENSION);
            } catch (Exception e) {
                LOG.warn(
                        "Publishing to {} failed and goes on from the last acknowledged event: {}",
                        family.topic(),
                        e.toString());
                pause(PAUSE_AFTER_FAULT);
            }
        }
        releaseClaim();
    }

    private void publishFromLastPlace() throws Exception {
        var place = transactions.fetchInTransaction(() -> {
            if (tokens.fetchSegments(PROCESSOR).length == 0) {
                tokens.initializeTokenSegments(PROCESSOR, 1);
            }
            return tokens.fetchToken(PROCESSOR, 0);
        });
        Producer<String, byte[]> producer = producers.createProducer();
        try (BlockingStream<TrackedEventMessage<?>> stream = eventStore.openStream(place)) {
            while (!Thread.currentThread().isInterrupted()) {
                if (stream.hasNextAvailable((int) CLAIM_EXTENSION.toMillis(), TimeUnit.MILLISECONDS)) {
                    publish(nextBatch(stream), producer);
                    Thread.sleep(pause);
                } else {
                    extendClaim();
                }
            }
        } finally {
            // What is still under way is given up here, so that it cannot arrive after what is sent again.
            producer.close(Duration.ZERO);
        }
    }

    private static List<TrackedEventMessage<?>> nextBatch(BlockingStream<TrackedEventMessage<?>> stream)
            throws InterruptedException {
        List<TrackedEventMessage<?>> batch = new ArrayList<>();
        do {
            batch.add(stream.nextAvailable());
        } while (batch.size() < BATCH && stream.hasNextAvailable());
        return batch;
    }

    private void publish(List<TrackedEventMessage<?>> batch, Producer<String, byte[]> producer) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (var message : batch) {
            if (PublishedEvents.isPublished(message)) {
                sent.add(send(message, producer));
            }
        }
        for (var record : sent) {
            awaitAcknowledgement(record);
        }
        published.increment(sent.size());
        var place = batch.getLast().trackingToken();
        transactions.executeInTransaction(() -> tokens.storeToken(place, PROCESSOR, 0));
    }

    private Future<RecordMetadata> send(TrackedEventMessage<?> message, Producer<String, byte[]> producer) {
        String key = ((PublishedEvent) message.getPayload()).subject();
        return producer.send(
                KafkaMessageFactory.createWriter(family.topic(), key).writeBinary(events.toCloudEvent(message)));
    }

    private void awaitAcknowledgement(Future<RecordMetadata> record) throws ExecutionException, InterruptedException {
        while (true) {
            try {
                record.get(CLAIM_EXTENSION.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillUnderWay) {
                extendClaim();
            }
        }
    }

    private void extendClaim() {
        transactions.executeInTransaction(() -> tokens.extendClaim(PROCESSOR, 0));
    }

    /** Lets another instance take over at once after an orderly end. */
    private void releaseClaim() {
        boolean interrupted = Thread.interrupted();
        try {
            transactions.executeInTransaction(() -> tokens.releaseClaim(PROCESSOR, 0));
        } catch (RuntimeException e) {
            LOG.debug("The place could not be given back; it falls free by itself", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
