package dev.fifteen.notification.message;

import dev.fifteen.contracts.Channel;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of one language. Values stand in them as <code>{name}</code>, isolated where directions may mix (UAX 9). */
final class Wording {

    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final Predicate<String> RIGHT_TO_LEFT =
            Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}]").asPredicate();
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private final Language language;
    private final Map<String, String> sentences;

    Wording(Language language, Properties sentences) {
        this.language = language;
        this.sentences =
                sentences.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, sentences::getProperty));
    }

    Language language() {
        return language;
    }

    /** The sentence as it stands. */
    String say(String key) {
        return say(key, Map.of());
    }

    /**
     * The sentence with its values.
     *
     * @throws IllegalArgumentException if there is no such sentence, or a value is missing
     */
    String say(String key, Map<String, String> values) {
        return VALUE.matcher(known(key, sentences.get(key))).replaceAll(place -> {
            String name = place.group(1);
            return Matcher.quoteReplacement(isolate(known(name, values.get(name))));
        });
    }

    String say(Channel channel) {
        return say(
                switch (channel) {
                    case VIDEO -> "channel.video";
                    case PHONE -> "channel.phone";
                });
    }

    /** The text with its direction kept to itself. */
    String isolate(String text) {
        boolean mixes = language.direction() == Language.Direction.RTL || RIGHT_TO_LEFT.test(text);
        return mixes ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE : text;
    }

    void requireSameAs(Wording other) {
        var differing = new TreeSet<String>();
        sentences.keySet().stream()
                .filter(key -> !values(key).equals(other.values(key)))
                .forEach(differing::add);
        other.sentences.keySet().stream()
                .filter(key -> !sentences.containsKey(key))
                .forEach(differing::add);
        if (!differing.isEmpty()) {
            throw new IllegalStateException(language + " and " + other.language + " differ in " + differing);
        }
    }

    /** The values a sentence takes; a sentence that is not there takes something that no sentence does. */
    private Set<String> values(String key) {
        String sentence = sentences.get(key);
        return sentence == null
                ? Set.of("")
                : VALUE.matcher(sentence).results().map(value -> value.group(1)).collect(Collectors.toSet());
    }

    private static String known(String what, @Nullable String said) {
        if (said == null) {
            throw new IllegalArgumentException("nothing is said for " + what);
        }
        return said;
    }
}
