package dev.fifteen.notification.message;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** An instant as one person reads it: in their zone and in the manner of their language (CLDR). */
record Moment(Instant instant, ZoneId zone, Language language) {

    String date() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language.locale())
                .format(local());
    }

    /** Without the year, and short: for a text. */
    String shortDate() {
        return DateTimeFormatter.ofLocalizedPattern("MMMEd")
                .withLocale(language.locale())
                .format(local());
    }

    String time() {
        // CLDR's narrow no-break space is an empty box in many mail programs.
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(local())
                .replace('\u202F', '\u00A0');
    }

    /** The zone's name on that day and its offset, which alone tells the two readings of a repeated hour apart. */
    String zoneName() {
        return DateTimeFormatter.ofPattern("zzzz", language.locale()).format(local()) + " (" + offset() + ")";
    }

    private String offset() {
        String offset = DateTimeFormatter.ofPattern("xxx").format(local());
        return "UTC" + offset.replace("+00:00", "").replace('-', '\u2212');
    }

    private ZonedDateTime local() {
        return instant.atZone(zone);
    }
}
