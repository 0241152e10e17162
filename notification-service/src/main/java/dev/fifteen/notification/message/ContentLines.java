package dev.fifteen.notification.message;

import java.nio.charset.StandardCharsets;

/** Folds the content lines of RFC 5545, section 3.1, at 75 octets and between characters; ical4j counts characters instead. */
final class ContentLines {

    private static final int LONGEST = 75;
    private static final String FOLD = "\r\n ";

    private ContentLines() {}

    static String fold(String unfolded) {
        var folded = new StringBuilder(unfolded.length() * 2);
        unfolded.lines().forEach(line -> foldLine(line, folded).append("\r\n"));
        return folded.toString();
    }

    private static StringBuilder foldLine(String line, StringBuilder folded) {
        int room = LONGEST;
        for (int character : line.codePoints().toArray()) {
            int octets = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                folded.append(FOLD);
                room = LONGEST - 1;
            }
            folded.appendCodePoint(character);
            room -= octets;
        }
        return folded;
    }
}
