package dev.fifteen.testing.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The programs unpacked into one directory, and the processes that run them. PostgreSQL outlives a starter that was killed,
 * and its workers outlive a postmaster that was killed, for a while and with the port in their hands.
 */
record Programs(Path directory) {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int ATTEMPTS = 200;

    /** Ends them all at once; the write-ahead log makes that safe. */
    void end() {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var running = running().toList();
            if (running.isEmpty()) {
                return;
            }
            running.forEach(ProcessHandle::destroyForcibly);
            pause();
        }
        throw new IllegalStateException("Still running: " + running().toList());
    }

    /** A process that has ended but that nobody has reaped has no command any more, so it does not count. */
    private Stream<ProcessHandle> running() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(Path::of)
                        .filter(command -> command.startsWith(directory))
                        .isPresent());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a server ended", e);
        }
    }
}
