package dev.fifteen.availability.feed.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.contracts.Quarter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Calendars for tests, and what was read in them: it is Monday, 11 January 2027, in Los Angeles. */
final class Ics {

    static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    static final Instant NOW = Instant.parse("2027-01-11T15:00:00Z");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);

    private Ics() {}

    static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
    }

    static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT";
    }

    static Reading read(String text) {
        return read(text.getBytes(UTF_8));
    }

    static Reading read(byte[] bytes) {
        return FeedReader.read(bytes, window());
    }

    static Window window() {
        return Window.of(LOS_ANGELES, NOW, 401);
    }

    /** Busy ranges in UTC, such as {@code 01-12T17:00/18:00}; a range that ends on another day says which. */
    static List<String> busy(String text) {
        return busy(read(text).busy());
    }

    static List<String> busyOf(String... event) {
        return busy(calendar(event(event)));
    }

    static List<String> busy(BitSet busy) {
        List<String> ranges = new ArrayList<>();
        int first = window().from().index();
        for (int from = busy.nextSetBit(0); from >= 0; ) {
            int to = busy.nextClearBit(from);
            ranges.add(text(first + from) + "/"
                    + text(first + to).replace(text(first + from).substring(0, 6), ""));
            from = busy.nextSetBit(to);
        }
        return ranges;
    }

    private static String text(int quarter) {
        return MINUTE.format(new Quarter(quarter).start());
    }
}
