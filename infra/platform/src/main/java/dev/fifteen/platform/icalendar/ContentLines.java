package dev.fifteen.platform.icalendar;

/** Content lines as RFC 5545 has them, which libraries write by characters and not by octets. */
public final class ContentLines {

    private static final int LONGEST = 75;
    private static final String FOLD = "\r\n ";

    private ContentLines() {}

    /** Folds at 75 octets and between characters (section 3.1), whatever line ends there are, into CRLF. */
    public static String fold(String unfolded) {
        var folded = new StringBuilder(unfolded.length() * 2);
        unfolded.lines().forEach(line -> foldLine(line, folded).append("\r\n"));
        return folded.toString();
    }

    /** Escapes a value of type TEXT (section 3.3.11). */
    public static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    private static StringBuilder foldLine(String line, StringBuilder folded) {
        int room = LONGEST;
        for (int character : line.codePoints().toArray()) {
            int octets = octets(character);
            if (octets > room) {
                folded.append(FOLD);
                room = LONGEST - 1;
            }
            folded.appendCodePoint(character);
            room -= octets;
        }
        return folded;
    }

    /** In UTF-8 (RFC 3629, section 3). */
    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
