package dev.fifteen.notification.message;

import com.ibm.icu.util.VTimeZone;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a zone's clocks do around one moment, as a VTIMEZONE of RFC 5545, section 3.6.5. */
final class TimeZoneDefinition {

    private TimeZoneDefinition() {}

    /** The definition in unfolded lines; none for a zone that has no rules, where UTC says as much. */
    static Optional<String> of(ZoneId zone, Instant around) {
        // Made anew each time: writing it is not safe for threads.
        VTimeZone known = zone.normalized() instanceof ZoneOffset ? null : VTimeZone.create(zone.getId());
        return Optional.ofNullable(known).map(rules -> write(rules, around));
    }

    private static String write(VTimeZone rules, Instant around) {
        try (var out = new StringWriter()) {
            rules.writeSimple(out, around.toEpochMilli());
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
