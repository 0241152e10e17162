package dev.fifteen.journal.intake;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads a Kafka record as a CloudEvent 1.0 (Kafka protocol binding). It knows no event type, so one that is published tomorrow is
 * kept today.
 */
@Component
class RecordReader {

    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", Pattern.CASE_INSENSITIVE);

    private final ObjectMapper json;

    RecordReader(ObjectMapper json) {
        this.json = json;
    }

    Arrival read(ConsumerRecord<byte[], byte[]> record) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
            String data = text(event.getData());
            JsonNode payload = data == null ? MissingNode.getInstance() : json.readTree(data);
            return new Arrival.Event(record, event, data, id(payload, "consultationId"), id(payload, "therapistId"));
        } catch (CharacterCodingException | JacksonException e) {
            return new Arrival.Unreadable(record, "its data is not JSON");
        } catch (RuntimeException e) {
            return new Arrival.Unreadable(
                    record, "not a CloudEvent 1.0: " + e.getClass().getSimpleName());
        }
    }

    private static @Nullable String text(@Nullable CloudEventData data) throws CharacterCodingException {
        return data == null
                ? null
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(data.toBytes()))
                        .toString();
    }

    private static @Nullable UUID id(JsonNode payload, String field) {
        String text = payload.path(field).asString("");
        return ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
