package dev.fifteen.platform.bus;

import dev.fifteen.platform.sample.SampleService;
import dev.fifteen.testing.Broker;
import dev.fifteen.testing.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sample service as a process of its own, which can be killed as by {@code kill -9}. */
final class SampleProcess implements AutoCloseable {

    private final Process process;

    private SampleProcess(Process process) {
        this.process = process;
    }

    static SampleProcess start(Database database, Broker broker, String... settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SampleService.class.getName(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers()));
        command.addAll(Stream.of(settings).map(setting -> "--" + setting).toList());
        try {
            return new SampleProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "sample-" + System.nanoTime() + ".log")
                            .toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        close();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
