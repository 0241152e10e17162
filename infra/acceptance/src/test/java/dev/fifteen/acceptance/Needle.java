package dev.fifteen.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A word that is looked for in files, whichever way a program may have written it down. */
final class Needle {

    private static final int CHUNK = 4 << 20;

    private final List<String> forms = new ArrayList<>();

    /** @param word of ASCII, and long enough to be found nowhere by accident */
    Needle(String word) {
        byte[] bytes = word.getBytes(UTF_8);
        forms.add(latin(bytes));
        forms.add(latin(word.toUpperCase(Locale.ROOT).getBytes(UTF_8)));
        forms.add(latin(word.getBytes(UTF_16LE)));
        forms.add(latin(word.getBytes(UTF_16BE)));
        forms.add(HexFormat.of().formatHex(bytes));
        forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            forms.add(base64(bytes, before));
        }
    }

    /** What is the same of the word's base64 whatever stands before and after it. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return text.substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    /** The files of a folder, and of those in it, that have the word in them. */
    List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(this::isIn).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isIn(String text) {
        return forms.stream().anyMatch(text::contains);
    }

    private boolean isIn(Path file) {
        int overlap = forms.stream().mapToInt(String::length).max().orElseThrow();
        byte[] window = new byte[CHUNK + overlap];
        int kept = 0;
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.readNBytes(window, 0, CHUNK);
                    read > 0;
                    read = content.readNBytes(window, kept, CHUNK)) {
                int filled = kept + read;
                if (isIn(new String(window, 0, filled, ISO_8859_1))) {
                    return true;
                }
                kept = Math.min(overlap, filled);
                System.arraycopy(window, filled - kept, window, 0, kept);
            }
            return false;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    @Override
    public String toString() {
        return Arrays.toString(forms.toArray());
    }
}
