package dev.fifteen.local.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to start a process that is ours to end.
 *
 * @param command the program and its arguments
 * @param environment added to what this process has
 * @param folder where it works
 */
public record ChildProcess(List<String> command, Map<String, String> environment, Path folder) {

    private static final int SIGNALLED = 128;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    Process start(LogFile log) throws IOException {
        var builder = new ProcessBuilder(outOfReachOfTheTerminal())
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.redirect());
        builder.environment().putAll(environment);
        return builder.start();
    }

    // Ctrl-C reaches every process of the terminal at once. In a session of its own the child hears only from us, so
    // that
    // the parts end in the order that they need.
    private List<String> outOfReachOfTheTerminal() {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        var words = new ArrayList<>(List.of(SETSID.toString()));
        words.addAll(command);
        return words;
    }

    static String howItEnded(Process process) {
        if (process.isAlive()) {
            return "does not answer";
        }
        var code = process.exitValue();
        return code > SIGNALLED ? "ended by signal " + (code - SIGNALLED) : "ended with exit code " + code;
    }
}
