package dev.fifteen.journal.intake;

import io.cloudevents.CloudEvent;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What one record turned out to be. */
sealed interface Arrival {

    ConsumerRecord<byte[], byte[]> record();

    /**
     * An event.
     *
     * @param data its payload as it was sent, JSON; absent where it has none
     */
    record Event(
            ConsumerRecord<byte[], byte[]> record,
            CloudEvent event,
            @Nullable String data,
            @Nullable UUID consultationId,
            @Nullable UUID therapistId)
            implements Arrival {}

    /**
     * No event that can be read or kept.
     *
     * @param reason a class of fault; it never quotes the record
     */
    record Unreadable(ConsumerRecord<byte[], byte[]> record, String reason) implements Arrival {}
}
