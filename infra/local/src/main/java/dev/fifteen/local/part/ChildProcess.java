package dev.fifteen.local.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How to start a process that is ours to end.
 *
 * @param command the program and its arguments
 * @param environment added to what this process has
 * @param folder where it works
 * @param yields whether others go first when the processors are busy
 */
public record ChildProcess(List<String> command, Map<String, String> environment, Path folder, boolean yields) {

    private static final int SIGNALLED = 128;
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Path SHELL = Path.of("/bin/sh");

    // Linux may weigh whole sessions against each other (sched_autogroup), and a process only within its own.
    private static final String YIELD = "echo 5 2> /dev/null > /proc/self/autogroup; exec nice -n 5 \"$@\"";

    Process start(LogFile log) throws IOException {
        var builder = new ProcessBuilder(outOfReachOfTheTerminal(yields ? yielding() : command))
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.redirect());
        builder.environment().putAll(environment);
        return builder.start();
    }

    // Ctrl-C reaches every process of the terminal at once. In a session of its own the child hears only from us,
    // and the parts end in the order that they need.
    private static List<String> outOfReachOfTheTerminal(List<String> command) {
        return Files.isExecutable(SETSID) ? prefixed(List.of(SETSID.toString()), command) : command;
    }

    private List<String> yielding() {
        return Files.isExecutable(SHELL)
                ? prefixed(List.of(SHELL.toString(), "-c", YIELD, SHELL.toString()), command)
                : command;
    }

    private static List<String> prefixed(List<String> prefix, List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    static String howItEnded(Process process) {
        if (process.isAlive()) {
            return "does not answer";
        }
        var code = process.exitValue();
        return code > SIGNALLED ? "ended by signal " + (code - SIGNALLED) : "ended with exit code " + code;
    }
}
