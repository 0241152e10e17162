package dev.fifteen.availability.openings;

import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Openings as JSON, written digit by digit: this is the answer that is asked for most, and an object mapper would be most of its
 * cost.
 */
final class OpeningsDocument {

    private static final int QUARTERS_OF_A_DAY = 96;

    private byte[] bytes = new byte[4096];
    private int length;
    private int writtenDay = Integer.MIN_VALUE;
    private byte[] date = new byte[0];

    /** {@code {"therapistId":…,"zone":…,"openings":[{"start":…,"end":…,"offset":…}]}}. */
    static OpeningsDocument ofTherapist(TherapistId therapistId, ZoneId zone, Upcoming openings) {
        var document = new OpeningsDocument();
        document.text("{\"therapistId\":\"")
                .text(therapistId.toString())
                .text("\",\"zone\":\"")
                .text(zone.getId())
                .text("\",\"openings\":[");
        for (boolean first = true; openings.hasNext(); first = false) {
            document.text(first ? "{" : ",{").times(openings.next());
        }
        return document.text("]}");
    }

    /** {@code {"openings":[{"therapistId":…,"start":…,"end":…,"offset":…}]}}. */
    static OpeningsDocument ofAll(Iterable<Opening> openings) {
        var document = new OpeningsDocument().text("{\"openings\":[");
        String separator = "";
        for (Opening opening : openings) {
            document.text(separator)
                    .text("{\"therapistId\":\"")
                    .text(opening.therapistId().toString())
                    .text("\",")
                    .times(opening);
            separator = ",";
        }
        return document.text("]}");
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** A strong entity tag (RFC 9110): 64 bits of checksum, which differ where the documents do. */
    String entityTag() {
        var one = new CRC32();
        one.update(bytes, 0, length);
        var other = new CRC32C();
        other.update(bytes, 0, length);
        return '"' + HexFormat.of().toHexDigits(one.getValue() << 32 | other.getValue()) + '"';
    }

    private OpeningsDocument times(Opening opening) {
        return text("\"start\":\"")
                .instant(opening.start())
                .text("\",\"end\":\"")
                .instant(opening.end())
                .text("\",\"offset\":\"")
                .text(offset(opening))
                .text("\"}");
    }

    /** What tells the two apart where clocks are set back and one local time comes twice. */
    private static String offset(Opening opening) {
        String offset = opening.zone()
                .getRules()
                .getOffset(new Quarter(opening.start()).start())
                .getId();
        return offset.equals("Z") ? "+00:00" : offset;
    }

    /** An instant of RFC 3339, in UTC. */
    private OpeningsDocument instant(int quarter) {
        int day = Math.floorDiv(quarter, QUARTERS_OF_A_DAY);
        if (day != writtenDay) {
            date = (LocalDate.ofEpochDay(day) + "T").getBytes(StandardCharsets.US_ASCII);
            writtenDay = day;
        }
        int ofDay = Math.floorMod(quarter, QUARTERS_OF_A_DAY);
        reserve(date.length + 9);
        System.arraycopy(date, 0, bytes, length, date.length);
        length += date.length;
        return digits(ofDay / 4).text(":").digits(ofDay % 4 * 15).text(":00Z");
    }

    private OpeningsDocument digits(int twoDigits) {
        reserve(2);
        bytes[length++] = (byte) ('0' + twoDigits / 10);
        bytes[length++] = (byte) ('0' + twoDigits % 10);
        return this;
    }

    /** Text that needs no escape: our own, ids and the names of zones. */
    @SuppressWarnings("deprecation") // The fastest way for ASCII, which this is.
    private OpeningsDocument text(String ascii) {
        reserve(ascii.length());
        ascii.getBytes(0, ascii.length(), bytes, length);
        length += ascii.length();
        return this;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
