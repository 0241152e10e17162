package dev.fifteen.journal.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.journal.log.EntryFilter;
import dev.fifteen.journal.log.JournalEntries;
import dev.fifteen.testing.RealServers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@RealServers
class OrderOfPositionsIT {

    private static final int WRITERS = 4;
    private static final int BATCHES = 50;
    private static final int BATCH = 20;

    @Autowired
    Keeper keeper;

    @Autowired
    RecordReader reader;

    @Autowired
    JournalEntries entries;

    @Test
    void hidesNothingFromAReaderWhoGoesByIt() {
        var writers = CompletableFuture.allOf(IntStream.range(0, WRITERS)
                .mapToObj(writer -> CompletableFuture.runAsync(this::write))
                .toArray(CompletableFuture[]::new));
        List<Long> seen = new ArrayList<>();
        boolean written;
        do {
            written = writers.isDone();
            readOn(seen);
        } while (!written);
        writers.join();

        assertThat(seen).hasSize(WRITERS * BATCHES * BATCH).doesNotHaveDuplicates();
    }

    private void readOn(List<Long> seen) {
        long last = entries.lastPosition();
        long after = seen.isEmpty() ? 0 : seen.getLast();
        entries.between(after, last, EntryFilter.ALL, Integer.MAX_VALUE).forEach(entry -> seen.add(entry.position()));
    }

    private void write() {
        for (int batch = 0; batch < BATCHES; batch++) {
            keeper.keep(IntStream.range(0, BATCH)
                    .mapToObj(number -> reader.read(event()))
                    .toList());
        }
    }

    private static ConsumerRecord<byte[], byte[]> event() {
        var record = new ConsumerRecord<byte[], byte[]>("fifteen.booking", 0, 0, null, "{}".getBytes(UTF_8));
        record.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8))
                .add("ce_source", "urn:fifteen:booking".getBytes(UTF_8))
                .add("ce_type", "dev.fifteen.booking.Something".getBytes(UTF_8))
                .add("ce_time", "2027-01-04T10:00:00Z".getBytes(UTF_8));
        return record;
    }
}
