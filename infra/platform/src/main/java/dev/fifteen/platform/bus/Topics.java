package dev.fifteen.platform.bus;

import dev.fifteen.contracts.EventFamily;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics of all services, so that it does not matter which of them starts first. */
final class Topics {

    private final KafkaAdmin admin;
    private final int partitions;

    Topics(KafkaAdmin admin, int partitions) {
        this.admin = admin;
        this.partitions = partitions;
    }

    /**
     * @throws ExecutionException if Kafka cannot be reached or will not make them
     */
    void make() throws ExecutionException, InterruptedException {
        try (AdminClient client = AdminClient.create(admin.getConfigurationProperties())) {
            var made = client.createTopics(
                            Stream.of(EventFamily.values()).map(this::topic).toList())
                    .values();
            for (var topic : made.values()) {
                try {
                    topic.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    /** Kept for ever: nothing personal is in them, and a new reader begins at the beginning. */
    private NewTopic topic(EventFamily family) {
        return new NewTopic(family.topic(), Optional.of(partitions), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
    }
}
