package dev.fifteen.local;

import dev.fifteen.local.part.LogFile;
import dev.fifteen.local.part.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The one folder that holds all of a stack's data, and what is where in it. */
record Folder(Path path) {

    // All that a stack ever makes here, but for PostgreSQL's program: a wrong FIFTEEN_DATA must not cost anyone a file.
    private static final List<String> DATA =
            List.of("postgres/data", "postgres/postgres.log", "kafka", "logs", "secrets", "clock", "seeded");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    Path postgres() {
        return path.resolve("postgres");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path secrets() {
        return path.resolve("secrets");
    }

    Path clock() {
        return path.resolve("clock");
    }

    /** Exists once the demo practice is complete. */
    Path seeded() {
        return path.resolve("seeded");
    }

    LogFile log(String part) {
        return new LogFile(path.resolve("logs").resolve(part + ".log"));
    }

    /** The server writes it by itself. */
    LogFile postgresLog() {
        return new LogFile(postgres().resolve("postgres.log"));
    }

    PidFile pid(String part) {
        return new PidFile(path.resolve("run").resolve(part + ".pid"));
    }

    /**
     * Makes the folder this process's own for as long as it lives. One that is just ending is waited for.
     *
     * @throws CannotStart if another process runs a stack here
     */
    FileLock claim(String who) {
        try {
            // There are keys in it, and programs that are run.
            Files.createDirectories(path, OwnerOnly.folder());
            var file = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            for (var waited = Duration.ZERO; ; waited = waited.plus(BETWEEN_LOOKS)) {
                var lock = tryLock(file);
                if (lock != null) {
                    Files.writeString(owner(), who);
                    return lock;
                }
                if (!Files.exists(ending()) || waited.compareTo(PATIENCE) > 0) {
                    file.close();
                    throw new CannotStart("A stack runs in %s already: %s".formatted(path, owner(owner())));
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private Path owner() {
        return path.resolve("owner");
    }

    private static String owner(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file).strip() : "unknown process";
    }

    private Path ending() {
        return path.resolve("ending");
    }

    /** Tells who would claim the folder now that it is worth the wait. */
    void announceEnd() {
        write(ending());
    }

    void write(Path mark) {
        try {
            Files.writeString(mark, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what a runner that was killed has left running, and answers what that was. */
    List<String> endOrphans() {
        try {
            Files.deleteIfExists(ending());
            var run = path.resolve("run");
            if (!Files.exists(run)) {
                return List.of();
            }
            try (var files = Files.list(run)) {
                return files.filter(file -> new PidFile(file).endOrphan())
                        .map(file -> file.getFileName().toString().replace(".pid", ""))
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets all data. */
    void empty() {
        try {
            for (var data : DATA) {
                FileSystemUtils.deleteRecursively(path.resolve(data));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
