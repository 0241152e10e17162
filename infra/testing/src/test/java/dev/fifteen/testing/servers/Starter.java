package dev.fifteen.testing.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM of its own that has started a server on a port, so that it can be killed. */
record Starter(Process process, int port) {

    /** Returns when the process has printed a line that says "ready". */
    static Starter of(Class<?> main, Path directory, int... ports) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                directory.toString()));
        Stream.of(ports)
                .flatMapToInt(java.util.Arrays::stream)
                .mapToObj(String::valueOf)
                .forEach(command::add);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        awaitReady(process);
        return new Starter(process, ports[0]);
    }

    private static void awaitReady(Process process) throws IOException {
        var output = new StringBuilder();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            output.append(line).append('\n');
            if (line.contains("ready")) {
                return;
            }
        }
        throw new IllegalStateException("Ended before it was ready:\n" + output);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
