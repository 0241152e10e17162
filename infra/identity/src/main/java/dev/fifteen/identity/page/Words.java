package dev.fifteen.identity.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.identity.account.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** What a page says in one language: plain sentences, whose places are filled as HTML. */
public record Words(Language language, Map<String, String> sentences) {

    private static final Pattern PLACE = Pattern.compile("\\{([\\w-]+)}");
    private static final String FRAME = text("page.html");

    /** The words of a page in every language, from the folder of its name. */
    public static Map<Language, Words> of(String page) {
        return Stream.of(Language.values())
                .collect(Collectors.toUnmodifiableMap(each -> each, each -> read(page, each)));
    }

    /** The first language that the browser asks for and we speak, or else English. */
    public static Language wishedIn(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::toLanguageTag)
                .map(Language::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.EN);
    }

    private static Words read(String page, Language language) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text(page + "/" + language.tag() + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(
                language,
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A whole page. All places are filled once: what stands in a name stays what it is.
     *
     * @param title the key of its heading
     * @param template what stands below that
     */
    public String page(String title, String template, Map<String, String> values) {
        return fill(
                FRAME,
                Map.of(
                        "lang", language.tag(),
                        "dir", language.direction(),
                        "title", say(title),
                        "content", fill(template, values)));
    }

    /** The sentence, fit for HTML; a name in it keeps its own direction. */
    public String say(String key, Map<String, String> names) {
        return fill(
                HtmlUtils.htmlEscape(said(key)),
                names.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                name -> "<bdi>" + HtmlUtils.htmlEscape(name.getValue()) + "</bdi>")));
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    private static String fill(String template, Map<String, String> values) {
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
