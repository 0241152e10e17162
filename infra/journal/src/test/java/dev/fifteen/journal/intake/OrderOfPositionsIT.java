package dev.fifteen.journal.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.journal.log.EntryFilter;
import dev.fifteen.journal.log.JournalEntries;
import dev.fifteen.journal.log.JournalEntry;
import dev.fifteen.testing.RealServers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@RealServers
class OrderOfPositionsIT {

    private static final Duration MORE_THAN_A_COMMIT = Duration.ofSeconds(1);

    @Autowired
    Keeper keeper;

    @Autowired
    RecordReader reader;

    @Autowired
    JournalEntries entries;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void hidesNothingFromAReaderWhoGoesByItWhileAnEarlierBatchIsNotYetCommitted() {
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = new AtomicLong();
            transaction.executeWithoutResult(status -> {
                keep("earlier");
                others.execute(() -> keep("later"));
                seen.set(CompletableFuture.supplyAsync(() -> lastPositionAfter(MORE_THAN_A_COMMIT), others)
                        .join());
            });
            others.close();

            assertThat(entries.between(seen.get(), entries.lastPosition(), EntryFilter.ALL, 10))
                    .extracting(JournalEntry::id)
                    .containsExactly("earlier", "later");
        }
    }

    private long lastPositionAfter(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return entries.lastPosition();
    }

    private void keep(String id) {
        keeper.keep(List.of(reader.read(event(id))));
    }

    private static ConsumerRecord<byte[], byte[]> event(String id) {
        var record = new ConsumerRecord<byte[], byte[]>("fifteen.booking", 0, 0, null, "{}".getBytes(UTF_8));
        record.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", id.getBytes(UTF_8))
                .add("ce_source", "urn:fifteen:booking".getBytes(UTF_8))
                .add("ce_type", "dev.fifteen.booking.Something".getBytes(UTF_8))
                .add("ce_time", "2027-01-04T10:00:00Z".getBytes(UTF_8));
        return record;
    }
}
