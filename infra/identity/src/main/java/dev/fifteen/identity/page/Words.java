package dev.fifteen.identity.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.identity.account.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** What the pages say in one language. */
record Words(Language language, Map<String, String> sentences) {

    private static final Pattern PLACE = Pattern.compile("\\{([\\w-]+)}");

    static Map<Language, Words> ofEveryLanguage() {
        return Stream.of(Language.values()).collect(Collectors.toUnmodifiableMap(each -> each, Words::read));
    }

    private static Words read(Language language) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("invitation/" + language.tag() + ".properties").getInputStream(), UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(
                language,
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
    }

    /** The sentence, fit for HTML; a name in it keeps its own direction. */
    String say(String key, Map<String, String> names) {
        return fill(
                HtmlUtils.htmlEscape(said(key)),
                names.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                name -> "<bdi>" + HtmlUtils.htmlEscape(name.getValue()) + "</bdi>")));
    }

    String say(String key) {
        return say(key, Map.of());
    }

    /** A page with all its places filled, once: what stands in a name stays what it is. */
    static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(known(place.group(1), values)));
    }

    private String said(String key) {
        return known(key, sentences);
    }

    private static String known(String key, Map<String, String> values) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("nothing is said for " + key);
        }
        return value;
    }
}
