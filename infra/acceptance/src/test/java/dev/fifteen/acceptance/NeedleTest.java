package dev.fifteen.acceptance;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing proves nothing, unless it finds what is there. */
class NeedleTest {

    private static final String WORD = "qzxkwvjyfbgphmtd";

    @TempDir
    private Path folder = Path.of("");

    private final Needle needle = new Needle(WORD);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 100, (4 << 20) - 7, (4 << 20) + 100})
    void isFoundInEveryFormWhereverItStands(int before) throws IOException {
        String text = "x".repeat(before) + WORD + "-name and more";
        assertFound(text.getBytes(UTF_8));
        assertFound(text.toUpperCase(Locale.ROOT).getBytes(UTF_8));
        assertFound(text.getBytes(UTF_16LE));
        assertFound(text.getBytes(UTF_16BE));
        assertFound(HexFormat.of().formatHex(text.getBytes(UTF_8)).getBytes(UTF_8));
        assertFound(Base64.getEncoder().encode(text.getBytes(UTF_8)));
    }

    @Test
    void isNotFoundWhereItIsNot() throws IOException {
        Files.write(folder.resolve("file"), (WORD.substring(1) + WORD.substring(1)).getBytes(UTF_8));
        assertThat(needle.filesIn(folder)).isEmpty();
    }

    private void assertFound(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        assertThat(needle.filesIn(folder)).containsExactly(file);
    }
}
