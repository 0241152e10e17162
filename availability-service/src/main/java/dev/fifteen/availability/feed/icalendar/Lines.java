package dev.fifteen.availability.feed.icalendar;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * The lines of a file, unfolded as bytes, since a fold may stand within a character (RFC 5545, section 3.1). Takes any line end, a byte
 * order mark, and UTF-16 where a mark says so.
 */
final class Lines {

    private final byte[] file;
    private final int longest;
    private int position;
    private int physical;
    private int number;

    /** @param longest how many bytes of a line are kept; what comes after them is dropped */
    Lines(byte[] file, int longest) {
        this.file = decoded(file);
        this.longest = longest;
        this.position = hasMark(this.file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    boolean hasNext() {
        return position < file.length;
    }

    /** Which line of the file the last one began on. */
    int number() {
        return number;
    }

    String next() {
        number = physical + 1;
        var line = new ByteArrayOutputStream(80);
        addRestOfLine(line);
        while (hasNext() && (file[position] == ' ' || file[position] == '\t')) {
            position++;
            addRestOfLine(line);
        }
        return line.toString(UTF_8);
    }

    private void addRestOfLine(ByteArrayOutputStream line) {
        int end = position;
        while (end < file.length && file[end] != '\n' && file[end] != '\r') {
            end++;
        }
        line.write(file, position, Math.min(end - position, Math.max(0, longest - line.size())));
        boolean both = end + 1 < file.length && file[end] == '\r' && file[end + 1] == '\n';
        position = end + (both ? 2 : 1);
        physical++;
    }

    private static byte[] decoded(byte[] file) {
        boolean wide = hasMark(file, 0xFE, 0xFF) || hasMark(file, 0xFF, 0xFE);
        return wide ? new String(file, UTF_16).getBytes(UTF_8) : file;
    }

    private static boolean hasMark(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
