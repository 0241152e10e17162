package dev.fifteen.gateway.route;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** W3C Trace Context: a valid one is carried on unchanged, otherwise a trace begins here. */
record TraceContext(String parent, @Nullable String state) {

    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int LONGEST_STATE = 512;

    static TraceContext of(HttpHeaders asked) {
        String parent = asked.getFirst("traceparent");
        if (parent == null || !VALID.matcher(parent).matches()) {
            return begin();
        }
        String state = asked.getFirst("tracestate");
        return new TraceContext(parent, state != null && state.length() <= LONGEST_STATE ? state : null);
    }

    void addTo(HttpHeaders told) {
        told.set("traceparent", parent);
        if (state != null) {
            told.set("tracestate", state);
        }
    }

    // Trace ids are names, not secrets, so a fast generator is the right one.
    private static TraceContext begin() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        String trace = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
        return new TraceContext("00-" + trace + "-" + hex.toHexDigits(random.nextLong() | 1) + "-01", null);
    }
}
