package dev.fifteen.testing;

import dev.fifteen.testing.servers.Ports;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** A broker in a container. */
record ContainerBroker(KafkaContainer kafka) implements Broker {

    /** Published on a port of its own choice, since one of Docker's choice would be another after a restart. */
    static KafkaContainer container(DockerImageName image) {
        var kafka = new KafkaContainer(image)
                .withEnv("KAFKA_BROKER_SESSION_TIMEOUT_MS", "6000")
                .withEnv("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "1000");
        kafka.setPortBindings(List.of(Ports.free() + ":9092"));
        return kafka;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void stop() {
        if (kafka.isRunning()) {
            // Testcontainers runs the broker below a shell that passes no request to end on to it.
            kafka.getDockerClient().killContainerCmd(kafka.getContainerId()).exec();
        }
    }

    @Override
    public void start() {
        if (!kafka.isRunning()) {
            kafka.getDockerClient().startContainerCmd(kafka.getContainerId()).exec();
            awaitAnswer();
        }
    }

    private void awaitAnswer() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers(), "default.api.timeout.ms", 120_000);
        try (var admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not come back", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka came back", e);
        }
    }
}
