package dev.fifteen.testing;

import dev.fifteen.testing.servers.KafkaServer;
import dev.fifteen.testing.servers.Ports;
import dev.fifteen.testing.servers.Ports.PortTaken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A broker in this JVM that forgets everything with it. */
final class EmbeddedBroker implements Broker {

    private static final int TRIES = 5;

    private final Path directory;
    private final int port = Ports.free();
    private final int controllerPort = Ports.free();
    private @Nullable KafkaServer kafka;

    private EmbeddedBroker(Path directory) {
        this.directory = directory;
    }

    static EmbeddedBroker running() {
        for (int triesLeft = TRIES; ; triesLeft--) {
            try {
                return started();
            } catch (PortTaken e) {
                // Somebody else's test was quicker.
                if (triesLeft == 1) {
                    throw e;
                }
            }
        }
    }

    private static EmbeddedBroker started() {
        try {
            var broker = new EmbeddedBroker(Files.createTempDirectory("fifteen-kafka"));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::discard, "fifteen-kafka-discard"));
            broker.start();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public synchronized void start() {
        if (kafka == null) {
            kafka = KafkaServer.start(directory, port, controllerPort);
        }
    }

    @Override
    public synchronized void stop() {
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
    }

    /** Stops first: a broker that sees its files go halts the JVM. */
    private void discard() {
        stop();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
