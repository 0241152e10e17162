package dev.fifteen.journal.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RecordReaderTest {

    private static final UUID CONSULTATION = UUID.fromString("01980000-0000-7000-8000-000000000001");

    private final RecordReader reader = new RecordReader(JsonMapper.shared());

    @Test
    void findsTheIdsInThePayload() {
        var read = read(event("{\"consultationId\":\"%s\",\"therapistId\":\"someone\"}".formatted(CONSULTATION)));

        assertThat(read).asInstanceOf(type(Arrival.Event.class)).satisfies(event -> {
            assertThat(event.consultationId()).isEqualTo(CONSULTATION);
            assertThat(event.therapistId()).isNull();
            assertThat(event.event().getExtension("causationid")).isEqualTo("e0");
        });
    }

    @Test
    void keepsAnEventOfATypeItHasNeverHeardOf() {
        assertThat(read(event("[1,2]"))).isInstanceOf(Arrival.Event.class);
    }

    @Test
    void keepsAnEventWithoutData() {
        assertThat(read(event(null)))
                .asInstanceOf(type(Arrival.Event.class))
                .extracting(Arrival.Event::data)
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "no json", "{} {}", "\u0000"})
    void parksWhatIsNoJson(String data) {
        assertThat(read(event(data)))
                .asInstanceOf(type(Arrival.Unreadable.class))
                .extracting(Arrival.Unreadable::reason)
                .isEqualTo("its data is not JSON");
    }

    @Test
    void parksWhatIsNoUtf8() {
        var record = event("{}");
        var broken =
                new ConsumerRecord<byte[], byte[]>("fifteen.booking", 0, 7, null, new byte[] {'"', (byte) 0xC3, '"'});
        record.headers().forEach(broken.headers()::add);

        assertThat(read(broken)).isInstanceOf(Arrival.Unreadable.class);
    }

    @Test
    void parksARecordWithoutAttributes() {
        var record =
                new ConsumerRecord<byte[], byte[]>("fifteen.booking", 0, 7, null, "{\"secret\":1}".getBytes(UTF_8));

        assertThat(read(record))
                .asInstanceOf(type(Arrival.Unreadable.class))
                .extracting(Arrival.Unreadable::reason)
                .asString()
                .startsWith("not a CloudEvent 1.0")
                .doesNotContain("secret");
    }

    @Test
    void parksATombstone() {
        assertThat(read(new ConsumerRecord<>("fifteen.booking", 0, 7, null, null)))
                .isInstanceOf(Arrival.Unreadable.class);
    }

    private Arrival read(ConsumerRecord<byte[], byte[]> record) {
        return reader.read(record);
    }

    private static ConsumerRecord<byte[], byte[]> event(@Nullable String data) {
        var record = new ConsumerRecord<byte[], byte[]>(
                "fifteen.booking", 0, 7, null, data == null ? null : data.getBytes(UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", "e1");
        header(record, "ce_source", "urn:fifteen:booking");
        header(record, "ce_type", "dev.fifteen.booking.SomethingNew");
        header(record, "ce_causationid", "e0");
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ConsumerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
