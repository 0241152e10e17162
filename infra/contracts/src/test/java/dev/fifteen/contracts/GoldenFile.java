package dev.fifteen.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that says what the contract was, written anew only on purpose: {@code -Dfifteen.golden=write}. */
record GoldenFile(Path path) {

    private static final boolean WRITE = "write".equals(System.getProperty("fifteen.golden"));

    static GoldenFile of(String first, String... more) {
        return new GoldenFile(Path.of(first, more));
    }

    void agreesWith(String content) {
        if (WRITE) {
            write(content);
        }
        assertThat(path)
                .as("the contract; -Dfifteen.golden=write accepts a change")
                .content()
                .isEqualTo(content);
    }

    private void write(String content) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
