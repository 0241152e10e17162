package dev.fifteen.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Says every line twice: to whoever watches, and in a file that stays. */
final class Report {

    private final PrintStream watcher;
    private final Path file;

    Report(PrintStream watcher, Path file) {
        this.watcher = watcher;
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void heading(String text) {
        line("");
        line(text);
        line("-".repeat(text.length()));
    }

    /** A line by {@link java.util.Formatter}, with the decimal point of English. */
    void line(String format, Object... values) {
        var line = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
        watcher.println(line);
        try {
            Files.writeString(file, line + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
