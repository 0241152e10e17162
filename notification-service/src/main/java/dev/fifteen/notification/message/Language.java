package dev.fifteen.notification.message;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that messages are written in. */
public enum Language {
    ENGLISH("en", Direction.LTR),
    FRENCH("fr", Direction.LTR),
    HEBREW("he", Direction.RTL);

    /** Which way it is written, in the words of HTML's {@code dir}. */
    enum Direction {
        LTR,
        RTL;

        String attribute() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String tag;
    private final Direction direction;

    Language(String tag, Direction direction) {
        this.tag = tag;
        this.direction = direction;
    }

    /** The language of this BCP 47 tag, whatever its region; English for one that nothing is written in. */
    public static Language of(String tag) {
        return known(tag).orElse(ENGLISH);
    }

    /** The first of these BCP 47 tags that messages are written in, English if there is none. */
    public static Language firstOf(Collection<String> tags) {
        return tags.stream().flatMap(tag -> known(tag).stream()).findFirst().orElse(ENGLISH);
    }

    private static Optional<Language> known(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Stream.of(values()).filter(known -> known.tag.equals(language)).findFirst();
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    Direction direction() {
        return direction;
    }

    Locale locale() {
        return Locale.of(tag);
    }
}
