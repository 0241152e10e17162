package dev.fifteen.platform.icalendar;

import com.ibm.icu.util.VTimeZone;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a zone's clocks do, as a VTIMEZONE of RFC 5545, section 3.6.5, in unfolded lines; none for a zone that has no rules, where UTC
 * says as much.
 */
public final class TimeZoneDefinition {

    private TimeZoneDefinition() {}

    /** The rules that hold at one moment: enough for what happens then. */
    public static Optional<String> around(ZoneId zone, Instant moment) {
        return write(zone, (rules, out) -> rules.writeSimple(out, moment.toEpochMilli()));
    }

    /** All that was and will be from one moment on. */
    public static Optional<String> since(ZoneId zone, Instant moment) {
        return write(zone, (rules, out) -> rules.write(out, moment.toEpochMilli()));
    }

    private static Optional<String> write(ZoneId zone, Part part) {
        // Made anew each time: writing it is not safe for threads.
        VTimeZone known = zone.normalized() instanceof ZoneOffset ? null : VTimeZone.create(zone.getId());
        return Optional.ofNullable(known).map(rules -> {
            try (var out = new StringWriter()) {
                part.write(rules, out);
                return out.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Writes some of a zone's rules. */
    private interface Part {
        void write(VTimeZone rules, Writer out) throws IOException;
    }
}
