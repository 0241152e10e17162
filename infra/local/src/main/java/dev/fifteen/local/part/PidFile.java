package dev.fifteen.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Remembers a process beyond the life of the one that started it, so that the next start finds what a {@code kill -9} of the
 * runner left behind.
 */
public record PidFile(Path path) {

    // The system's own idea of when a process began may move a little with its clock.
    private static final Duration TOLERANCE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    void write(ProcessHandle process) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, "%d %s%n".formatted(process.pid(), began(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process, with all that it started, if it still lives. Answers whether it did. */
    public boolean endOrphan() {
        var orphan = orphan();
        orphan.stream()
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
                .toList()
                .forEach(PidFile::end);
        delete();
        return orphan.isPresent();
    }

    private Optional<ProcessHandle> orphan() {
        try {
            var words = Files.readString(path).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(words[0])).filter(process -> beganAt(process, words[1]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    // Its number alone may belong to another process by now.
    private static boolean beganAt(ProcessHandle process, String then) {
        return Duration.between(Instant.parse(then), began(process)).abs().compareTo(TOLERANCE) < 0;
    }

    private static Instant began(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new PartFailed("Process " + process.pid() + " of an earlier start does not end");
        }
    }
}
