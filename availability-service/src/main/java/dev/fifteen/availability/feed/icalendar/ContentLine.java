package dev.fifteen.availability.feed.icalendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A property (RFC 5545, section 3.1), unfolded.
 *
 * @param number the line of the file that it begins on, from 1
 * @param name in capitals
 * @param parameters by their names in capitals; of several values all, as they stand there
 */
public record ContentLine(int number, String name, Map<String, String> parameters, String value) {

    // Their values have no colon, so that Outlook's unquoted TZID=(UTC-05:00) Eastern Time can be told from them.
    private static final Set<String> OF_TIMES = Set.of("DTSTART", "DTEND", "EXDATE", "RDATE", "RECURRENCE-ID");

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Reads a line; nothing if it is none, such as a line of a text that somebody forgot to fold. */
    static Optional<ContentLine> read(int number, String line) {
        int nameEnd = indexOf(line, 0, ';', ':');
        if (nameEnd <= 0) {
            return Optional.empty();
        }
        String name = line.substring(0, nameEnd).strip().toUpperCase(Locale.ROOT);
        int colon = OF_TIMES.contains(name) ? line.lastIndexOf(':') : unquoted(line, nameEnd, ':');
        return colon < nameEnd
                ? Optional.empty()
                : Optional.of(new ContentLine(
                        number,
                        name,
                        parameters(line.substring(nameEnd, colon)),
                        line.substring(colon + 1).strip()));
    }

    private static Map<String, String> parameters(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        Map<String, String> parameters = new HashMap<>();
        int start = 1;
        while (start < text.length()) {
            int end = unquoted(text, start, ';');
            String parameter = text.substring(start, end < 0 ? text.length() : end);
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        parameter.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        parameter.substring(equals + 1).replace("\"", "").strip());
            }
            start = end < 0 ? text.length() : end + 1;
        }
        return parameters;
    }

    private static int indexOf(String line, int from, char one, char other) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == one || line.charAt(i) == other) {
                return i;
            }
        }
        return -1;
    }

    private static int unquoted(String line, int from, char sought) {
        boolean quoted = false;
        for (int i = from; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == sought && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
