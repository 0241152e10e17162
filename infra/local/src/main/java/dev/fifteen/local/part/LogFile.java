package dev.fifteen.local.part;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What one part has to say, over all its lives. */
public record LogFile(Path path) {

    private static final long LONGEST = 20L * 1024 * 1024;
    private static final int END_BYTES = 16 * 1024;
    private static final int END_LINES = 25;

    /** Where a process that starts now writes to; a long log of the past is put aside first. */
    public Redirect redirect() {
        try {
            Files.createDirectories(path.getParent());
            if (Files.exists(path) && Files.size(path) > LONGEST) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return Redirect.appendTo(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String line) {
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its last lines. */
    public String end() {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - END_BYTES));
            var bytes = new byte[END_BYTES];
            var length = Math.max(0, file.read(bytes));
            var lines =
                    new String(bytes, 0, length, StandardCharsets.UTF_8).lines().toList();
            return String.join(
                    System.lineSeparator(), lines.subList(Math.max(0, lines.size() - END_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
