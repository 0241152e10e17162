package dev.fifteen.notification.message;

import java.util.regex.Pattern;

/**
 * Makes foreign text fit for a header and for a sentence: one line, without the characters that end lines, hide, or turn the
 * direction of what follows.
 */
public final class OneLine {

    private static final int LONGEST = 500;

    // Controls, line and paragraph separators, and every bidirectional override, embedding, isolate and mark (UAX 9).
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private static final Pattern GAP = Pattern.compile("\\s{2,}");

    private OneLine() {}

    /** The text on one line, cut after 500 characters; empty stays empty. */
    public static String of(String text) {
        String line =
                GAP.matcher(UNFIT.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
