package dev.fifteen.notification.message;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads an iCalendar object by the letter of RFC 5545, section 3.1, without the library that wrote it. */
public final class ContentLinesReader {

    private static final Pattern NAME_END = Pattern.compile("[;:]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private final List<String> lines;

    public ContentLinesReader(String text) {
        lines = Arrays.asList(text.replace("\r\n ", "").split("\r\n"));
    }

    public boolean has(String name) {
        return lines.stream().anyMatch(line -> line.equals(name) || nameOf(line).equals(name));
    }

    /** The value of the one property with this name. */
    public String value(String name) {
        String value = line(name).substring(valueStart(line(name)));
        return ESCAPED.matcher(value)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        match.group(1).equalsIgnoreCase("n") ? "\n" : match.group(1)));
    }

    public List<String> parameters(String name) {
        String line = line(name);
        return Arrays.asList(
                line.substring(name.length() + 1, valueStart(line) - 1).split(";"));
    }

    private String line(String name) {
        List<String> found =
                lines.stream().filter(line -> nameOf(line).equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError(name + " is there " + found.size() + " times");
        }
        return found.getFirst();
    }

    private static String nameOf(String line) {
        return NAME_END.split(line, 2)[0];
    }

    /** After the first colon that stands in no quoted parameter. */
    private static int valueStart(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == ':' && !quoted) {
                return i + 1;
            }
        }
        throw new AssertionError("no value in " + line);
    }
}
