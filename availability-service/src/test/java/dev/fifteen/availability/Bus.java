package dev.fifteen.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.PublishedEvent;
import dev.fifteen.contracts.availability.AvailabilityEvent;
import dev.fifteen.contracts.booking.BookingEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the other services say, and what this one is heard to say. */
@Component
class Bus implements DisposableBean {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Producer<String, byte[]> producer;
    private final Consumer<String, byte[]> consumer;
    private final List<AvailabilityEvent> heard = new ArrayList<>();

    @SuppressWarnings("unchecked")
    Bus(ProducerFactory<?, ?> producers, ConsumerFactory<?, ?> consumers) {
        producer = ((ProducerFactory<String, byte[]>) producers).createProducer();
        consumer = ((ConsumerFactory<String, byte[]>) consumers).createConsumer("test", "");
        consumer.subscribe(List.of(EventFamily.AVAILABILITY.topic()));
    }

    /** Sends an event as booking would, and gives its id. */
    String say(BookingEvent event) {
        String id = UUID.randomUUID().toString();
        sayAgain(id, event);
        return id;
    }

    void sayAgain(String id, BookingEvent event) {
        var cloudEvent = CloudEventBuilder.v1()
                .withId(id)
                .withSource(EventFamily.BOOKING.source())
                .withType(EventFamily.nameOf(event.getClass()))
                .withSubject(event.subject())
                .withTime(ServiceTest.NOW.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(JSON.writeValueAsBytes(event))
                .build();
        assertThat(producer.send(KafkaMessageFactory.createWriter(EventFamily.BOOKING.topic(), event.subject())
                        .writeBinary(cloudEvent)))
                .succeedsWithin(PATIENCE);
    }

    /** Waits for an event of that kind which fits. */
    <E extends AvailabilityEvent> E hear(Class<E> type, Predicate<E> fits) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> heard(type).filter(fits).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** What was heard so far, in the order of Kafka. */
    <E extends AvailabilityEvent> Stream<E> heard(Class<E> type) {
        synchronized (heard) {
            consumer.poll(Duration.ofMillis(10)).forEach(this::remember);
            return List.copyOf(heard).stream().filter(type::isInstance).map(type::cast);
        }
    }

    private void remember(ConsumerRecord<String, byte[]> record) {
        var cloudEvent = KafkaMessageFactory.createReader(record).toEvent();
        Class<? extends PublishedEvent> type =
                EventFamily.named(cloudEvent.getType()).orElseThrow();
        heard.add((AvailabilityEvent)
                JSON.readValue(Objects.requireNonNull(cloudEvent.getData()).toBytes(), type));
    }

    @Override
    public void destroy() {
        producer.close();
        consumer.close();
    }
}
