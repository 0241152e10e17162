package dev.fifteen.local.clock;

import dev.fifteen.local.web.Answer;
import dev.fifteen.local.web.LocalServer;
import dev.fifteen.local.web.Refusal;
import dev.fifteen.local.web.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The clock over HTTP: {@code GET /clock}, and {@code POST /clock} with {@code {"advance":"PT23H"}}. */
public final class ClockControl {

    // Far enough for any test, and far from where instants stop being RFC 3339.
    private static final Duration LONGEST = Duration.ofDays(3660);

    private final StackClock clock;

    private ClockControl(StackClock clock) {
        this.clock = clock;
    }

    /** Starts to listen. */
    public static LocalServer start(StackClock clock, String address, int port) {
        return LocalServer.start(address, port, new ClockControl(clock)::answer);
    }

    record Now(Instant now) {}

    record Advance(@Nullable String advance) {}

    private Answer answer(Request request) throws IOException {
        if (!request.path().equals("/clock")) {
            throw Refusal.notFound();
        }
        return switch (request.method()) {
            case "GET", "HEAD" -> Answer.json(new Now(clock.instant()));
            case "POST" -> Answer.json(new Now(clock.advance(duration(request))));
            default -> throw Refusal.methodNotAllowed();
        };
    }

    private static Duration duration(Request request) throws IOException {
        var advance = request.body(Advance.class).advance();
        if (advance == null) {
            throw refused("\"advance\" is missing");
        }
        var duration = parse(advance);
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw refused("\"advance\" must lie between PT0S and " + LONGEST);
        }
        return duration;
    }

    private static Duration parse(String advance) {
        try {
            return Duration.parse(advance);
        } catch (DateTimeParseException e) {
            throw refused("\"advance\" is not an ISO 8601 duration such as PT23H");
        }
    }

    private static Refusal refused(String title) {
        return new Refusal(400, "invalid-request", title);
    }
}
