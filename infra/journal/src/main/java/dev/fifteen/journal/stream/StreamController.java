package dev.fifteen.journal.stream;

import dev.fifteen.journal.log.EntryFilter;
import dev.fifteen.journal.log.EntryQuery;
import dev.fifteen.journal.log.Questions;
import dev.fifteen.platform.security.StaffOnly;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class StreamController {

    // Tokens keep real time, whatever the stack's clock believes, and so does what validates them.
    private static final JwtTimestampValidator VALIDITY = new JwtTimestampValidator(Duration.ofSeconds(2));

    private final Watchers watchers;

    StreamController(Watchers watchers) {
        this.watchers = watchers;
    }

    /**
     * Server-sent events (WHATWG HTML, 9.2) whose ids are positions. A browser's {@code EventSource} cannot set the header on its
     * first call, so the parameter says the same; on a reconnection it sends both, and the header is the later word.
     */
    @StaffOnly
    @GetMapping(path = "/api/journal/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            EntryQuery query,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            @RequestParam(required = false) @Nullable String lastEventId,
            @AuthenticationPrincipal Jwt caller) {
        var asked = new Questions();
        EntryFilter filter = query.filter(asked);
        Long seenBefore = asked.about("lastEventId", lastEventId, StreamController::position, "must be a position");
        Long seen = asked.about("Last-Event-ID", lastSeen, StreamController::position, "must be a position");
        asked.check();
        return watchers.open(filter, seen == null ? seenBefore : seen, () -> isValid(caller));
    }

    private static long position(String text) {
        long position = Long.parseLong(text);
        if (position < 0) {
            throw new IllegalArgumentException("no position is negative");
        }
        return position;
    }

    private static boolean isValid(Jwt token) {
        return !VALIDITY.validate(token).hasErrors();
    }
}
