package dev.fifteen.testing.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A single Kafka node, broker and KRaft controller in one, inside this process and on this machine's loopback interface.
 * It keeps its data, also through a {@code kill -9}.
 */
public final class KafkaServer implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private KafkaServer(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the node and returns when it serves clients.
     *
     * @param directory holds the data and {@code server.properties}; made when absent
     * @param port for clients
     * @param controllerPort for the node's own use
     * @throws Ports.PortTaken if something else listens on one of the ports
     */
    public static KafkaServer start(Path directory, int port, int controllerPort) {
        Ports.requireFree(port);
        Ports.requireFree(controllerPort);
        QuietLogs.apply();
        var settings = KafkaSettings.of(directory.toAbsolutePath(), port, controllerPort);
        try {
            formatOnce(directory, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new KafkaServer(server, port);
    }

    private static void formatOnce(Path directory, Properties settings) throws IOException {
        Files.createDirectories(directory);
        var file = directory.resolve("server.properties");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        if (Files.exists(KafkaSettings.logs(directory).resolve("meta.properties"))) {
            return;
        }
        var output = new ByteArrayOutputStream();
        String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        var status = StorageTool.execute(format, new PrintStream(output, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IllegalStateException(
                    "Kafka's storage could not be formatted: " + output.toString(StandardCharsets.UTF_8));
        }
    }

    /** What a client's {@code bootstrap.servers} should say. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the node; a {@link #start} with the same directory and ports brings it back with its data. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Runs the node as a process of its own until it is told to end: {@code <directory> <port> <controllerPort>}. */
    public static void main(String... args) {
        if (args.length != 3) {
            throw new IllegalArgumentException("Needed: <directory> <port> <controllerPort>");
        }
        QuietLogs.everywhere();
        var kafka = start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-stop"));
        System.out.println("Kafka ready on " + kafka.bootstrapServers());
        kafka.server.awaitShutdown();
    }
}
