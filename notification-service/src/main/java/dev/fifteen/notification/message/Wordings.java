package dev.fifteen.notification.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The wording of every language, all saying the same. */
final class Wordings {

    private final Map<Language, Wording> wordings;

    /**
     * Checks that no language lacks a sentence, or a value in a sentence, that English has, nor says one more.
     *
     * @throws IllegalStateException naming the language and the sentences
     */
    Wordings(Map<Language, Properties> sentences) {
        wordings = sentences.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new Wording(one.getKey(), one.getValue())));
        wordings.values().forEach(wording -> wording.requireSameAs(in(Language.ENGLISH)));
    }

    static Wordings shipped() {
        return new Wordings(
                Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, Wordings::read)));
    }

    /**
     * The shipped sentences, and in their place those that a practice wrote: one file for each language, such as
     * {@code fr.properties}, with as few of the sentences as it likes.
     *
     * @throws IllegalStateException naming a sentence or a file that nobody would ever read
     */
    static Wordings with(Path folder) {
        return new Wordings(Arrays.stream(Language.values())
                .collect(Collectors.toMap(language -> language, language -> overridden(language, folder))));
    }

    private static Properties overridden(Language language, Path folder) {
        Properties sentences = read(language);
        Path file = folder.resolve(language.tag() + ".properties");
        if (!Files.exists(file)) {
            return sentences;
        }
        var own = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            own.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        own.stringPropertyNames().forEach(name -> {
            if (sentences.replace(name, own.getProperty(name)) == null) {
                throw new IllegalStateException(file + " says something for " + name + ", which no message says");
            }
        });
        return sentences;
    }

    static Properties read(Language language) {
        String file = "/wording/" + language.tag() + ".properties";
        var sentences = new Properties();
        try (InputStream in = Objects.requireNonNull(Wordings.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    Wording in(Language language) {
        return Objects.requireNonNull(wordings.get(language), "no wording in " + language);
    }
}
