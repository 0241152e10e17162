package dev.fifteen.journal.intake;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads every topic. The offsets are committed after the batch is kept, so a crash means a double, and a double is dropped. */
@Component
class Intake {

    static final String GROUP = "journal";

    private final RecordReader reader;
    private final Keeper keeper;

    Intake(RecordReader reader, Keeper keeper) {
        this.reader = reader;
        this.keeper = keeper;
    }

    @KafkaListener(id = GROUP, topics = "#{T(dev.fifteen.contracts.EventFamily).values().![topic()]}", batch = "true")
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        keeper.keep(records.stream().map(reader::read).toList());
    }
}
