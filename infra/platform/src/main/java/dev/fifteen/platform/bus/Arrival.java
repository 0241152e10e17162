package dev.fifteen.platform.bus;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that came, and the CloudEvent in it. */
record Arrival(ConsumerRecord<String, byte[]> record, CloudEvent event) {

    /**
     * @throws UnreadableRecord if there is no CloudEvent in the record
     */
    static Arrival of(ConsumerRecord<String, byte[]> record) {
        try {
            return new Arrival(record, KafkaMessageFactory.createReader(record).toEvent());
        } catch (RuntimeException e) {
            throw new UnreadableRecord("no CloudEvent", e);
        }
    }

    /** What events must stay in order with: those that wait behind a parked one are found by it. */
    static String subjectOf(ConsumerRecord<String, byte[]> record) {
        return Objects.requireNonNullElse(record.key(), "");
    }

    String subject() {
        return subjectOf(record);
    }

    String source() {
        return event.getSource().toString();
    }

    String id() {
        return event.getId();
    }
}
