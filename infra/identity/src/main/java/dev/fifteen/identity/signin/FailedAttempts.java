package dev.fifteen.identity.signin;

import dev.fifteen.identity.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often a source failed of late. Bounded, so that guessing cannot fill the memory. */
@Component
class FailedAttempts {

    static final int ALLOWED = 10;
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int SOURCES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> bySource = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > SOURCES;
        }
    };

    FailedAttempts(RealTime time) {
        this.clock = time.clock();
    }

    synchronized boolean tooManyBy(String source) {
        return recent(source).count() >= ALLOWED;
    }

    synchronized void note(String source) {
        bySource.put(source, recent(source).andOne());
    }

    synchronized void forget(String source) {
        bySource.remove(source);
    }

    private Failures recent(String source) {
        var now = clock.instant();
        var known = bySource.get(source);
        return known != null && now.isBefore(known.until()) ? known : new Failures(0, now.plus(WINDOW));
    }

    private record Failures(int count, Instant until) {

        Failures andOne() {
            return new Failures(count + 1, until);
        }
    }
}
