package dev.fifteen.journal.health;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Asks Kafka how far each consumer group has come: its own word, so it is true even of a service that is down. */
@Component
class Readers implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 3;

    private final Admin kafka;

    Readers(KafkaAdmin settings) {
        this.kafka = Admin.create(settings.getConfigurationProperties());
    }

    /**
     * Every group that reads one of Fifteen's topics.
     *
     * @throws KafkaUnreachable if Kafka does not answer in time
     */
    List<Reader> all() {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> positions = positions();
        List<TopicPartition> read = positions.values().stream()
                .flatMap(each -> each.keySet().stream())
                .filter(each -> each.topic().startsWith("fifteen."))
                .distinct()
                .toList();
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                answer(kafka.listOffsets(read.stream().collect(toMap(Function.identity(), each -> OffsetSpec.latest())))
                        .all());
        return positions.entrySet().stream()
                .map(each -> Reader.of(each.getKey(), partitions(each.getValue(), ends)))
                .filter(each -> !each.partitions().isEmpty())
                .sorted(comparing(Reader::service).thenComparing(Reader::processor))
                .toList();
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> positions() {
        return answer(kafka.listConsumerGroupOffsets(
                        answer(kafka.listGroups(ListGroupsOptions.forConsumerGroups())
                                        .all())
                                .stream()
                                .map(GroupListing::groupId)
                                .collect(toMap(Function.identity(), each -> new ListConsumerGroupOffsetsSpec())))
                .all());
    }

    // A position is null where a group was given a partition and has committed nothing yet.
    private static List<Reader.Partition> partitions(
            Map<TopicPartition, OffsetAndMetadata> positions, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        List<Reader.Partition> partitions = new ArrayList<>();
        positions.forEach((at, position) -> {
            ListOffsetsResultInfo end = ends.get(at);
            if (position != null && end != null) {
                partitions.add(new Reader.Partition(at.topic(), at.partition(), position.offset(), end.offset()));
            }
        });
        partitions.sort(comparing(Reader.Partition::topic).thenComparingInt(Reader.Partition::partition));
        return partitions;
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaUnreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnreachable(e);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
