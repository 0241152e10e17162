package dev.fifteen.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's data directory as a crash may have left it. */
record DataDirectory(Path path) {

    /**
     * Brings the directory to where a server starts in it, or fails if a living process runs its server.
     *
     * @param programs of this directory's server and no other
     */
    void recover(Programs programs) {
        try {
            Files.createDirectories(path);
            requireUnused();
            programs.end();
            // The number in it may by now belong to a stranger, and PostgreSQL would give way to that one.
            Files.deleteIfExists(path.resolve("postmaster.pid"));
            // Without the mark initdb was cut short, and nobody was ever given the server.
            if (!Files.exists(mark())) {
                FileSystemUtils.deleteRecursively(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that the directory holds a whole cluster. */
    void markComplete() {
        try {
            Files.writeString(mark(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mark() {
        return path.resolve("fifteen-complete");
    }

    /** The process that runs the server holds this lock as long as it lives, and not a moment longer. */
    private void requireUnused() throws IOException {
        try (var lock =
                FileChannel.open(path.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                throw inUse(null);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(e);
        }
    }

    private IllegalStateException inUse(@Nullable Throwable cause) {
        return new IllegalStateException("Another process runs the PostgreSQL in " + path, cause);
    }
}
