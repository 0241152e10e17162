package dev.fifteen.availability.feed.reading;

import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.text.TimeZoneFormat.ParseOption;
import com.ibm.icu.text.TimeZoneFormat.Style;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which zone programs mean by the names they write: those of the IANA, of Windows (CLDR knows them), and free text. */
final class ZoneNames {

    private static final Map<String, String> IANA = ZoneRulesProvider.getAvailableZoneIds().stream()
            .collect(Collectors.toMap(
                    Function.identity(),
                    Function.identity(),
                    (one, other) -> one,
                    () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));

    // "Rome" for Europe/Rome: in "(GMT+01.00) Amsterdam / Berlin / Rome" the cities are all there is.
    private static final Map<String, String> CITIES = IANA.keySet().stream()
            .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.+"))
            .sorted()
            .collect(Collectors.toMap(
                    id -> id.substring(id.lastIndexOf('/') + 1)
                            .replace('_', ' ')
                            .toLowerCase(Locale.ROOT),
                    Function.identity(),
                    (one, other) -> one));

    private static final Pattern OFFSET =
            Pattern.compile("\\(?(?:UTC|GMT)?\\s*([+-])(\\d{1,2})[:.]?(\\d\\d)?\\)?\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOTH_OFFSETS =
            Pattern.compile("GMT ([+-]\\d{4}) \\(Standard\\) / GMT ([+-]\\d{4}) \\(Daylight\\)");
    private static final Map<String, String> BY_BOTH_OFFSETS = Map.of(
            "-0400-0300", "America/Halifax",
            "-0500-0400", "America/New_York",
            "-0600-0500", "America/Chicago",
            "-0700-0600", "America/Denver",
            "-0800-0700", "America/Los_Angeles",
            "-0900-0800", "America/Anchorage",
            "+0000+0100", "Europe/London",
            "+0100+0200", "Europe/Berlin",
            "+0200+0300", "Europe/Helsinki");
    private static final TimeZoneFormat FREE_TEXT =
            TimeZoneFormat.getInstance(ULocale.US).freeze();

    private static final Map<String, Optional<ZoneId>> MEANT = new ConcurrentHashMap<>();
    private static final int MOST_REMEMBERED = 2_000;

    private ZoneNames() {}

    /** A zone of the IANA database by its name, also behind the path that some programs put before it. */
    static Optional<ZoneId> iana(String name) {
        String rest = name;
        while (true) {
            String id = IANA.get(rest.replace(' ', '_'));
            if (id != null) {
                return Optional.of(ZoneId.of(id));
            }
            int slash = rest.indexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            rest = rest.substring(slash + 1);
        }
    }

    /** What is meant by a name that is not the IANA's. */
    static Optional<ZoneId> other(String name) {
        if (MEANT.size() > MOST_REMEMBERED) {
            MEANT.clear();
        }
        return MEANT.computeIfAbsent(name, ZoneNames::guess);
    }

    private static Optional<ZoneId> guess(String name) {
        Matcher offset = OFFSET.matcher(name);
        boolean hasOffset = offset.matches();
        String words = hasOffset ? offset.group(4) : name;
        return windows(name)
                .or(() -> windows(words))
                .or(() -> bothOffsets(name))
                .or(() -> cities(words))
                .or(() -> freeText(words))
                .or(() -> hasOffset ? fixed(offset) : Optional.empty());
    }

    private static Optional<ZoneId> windows(String name) {
        return Optional.ofNullable(TimeZone.getIDForWindowsID(name, "001")).flatMap(ZoneNames::iana);
    }

    private static Optional<ZoneId> bothOffsets(String name) {
        Matcher offsets = BOTH_OFFSETS.matcher(name);
        return offsets.matches()
                ? Optional.ofNullable(BY_BOTH_OFFSETS.get(offsets.group(1) + offsets.group(2)))
                        .flatMap(ZoneNames::iana)
                : Optional.empty();
    }

    private static Optional<ZoneId> cities(String words) {
        return Stream.of(words.split("[,/;]"))
                .map(city -> CITIES.get(city.strip().toLowerCase(Locale.ROOT)))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .flatMap(ZoneNames::iana);
    }

    private static Optional<ZoneId> freeText(String words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var position = new ParsePosition(0);
        TimeZone found = FREE_TEXT.parse(Style.GENERIC_LONG, words, position, EnumSet.of(ParseOption.ALL_STYLES), null);
        return found == null || position.getIndex() < 3 ? Optional.empty() : iana(found.getID());
    }

    private static Optional<ZoneId> fixed(Matcher offset) {
        int sign = offset.group(1).equals("-") ? -1 : 1;
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        try {
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
