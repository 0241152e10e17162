package dev.fifteen.identity.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language in which people of the practice are written to. */
public enum Language {
    EN,
    FR,
    HE;

    /** The language of this BCP 47 tag, whatever its region. */
    public static Optional<Language> of(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return Stream.of(values()).filter(known -> known.tag().equals(language)).findFirst();
    }

    /** Its BCP 47 tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which way it is written, in the words of HTML's {@code dir}. */
    public String direction() {
        return this == HE ? "rtl" : "ltr";
    }
}
