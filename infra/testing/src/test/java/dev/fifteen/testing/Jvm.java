package dev.fifteen.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A JVM of its own with this one's class path, so that it can be killed or set up in another way. */
public record Jvm(Process process) {

    private static final List<String> SMALL = List.of("-Xmx384m", "-XX:TieredStopAtLevel=1");

    /** @param options such as {@code -Dsetting=value} */
    public static Jvm start(List<String> options, Class<?> main, Object... arguments) throws IOException {
        var command = Stream.of(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        SMALL,
                        options,
                        List.of("-cp", System.getProperty("java.class.path"), main.getName()),
                        Stream.of(arguments).map(String::valueOf).toList())
                .flatMap(List::stream)
                .toList();
        return new Jvm(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Returns when a line of the output says "ready". */
    public Jvm awaitReady() throws IOException {
        var output = new StringBuilder();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            output.append(line).append('\n');
            if (line.contains("ready")) {
                return this;
            }
        }
        throw new IllegalStateException("Ended before it was ready:\n" + output);
    }

    /** All that it prints until it ends. */
    public String output() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
