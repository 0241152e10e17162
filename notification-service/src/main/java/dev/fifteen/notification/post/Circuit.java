package dev.fifteen.notification.post;

import dev.fifteen.notification.Undelivered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops trying a server that takes nothing from anybody. A refusal for good is believed of one recipient, or of a few; a server that
 * refuses one after the other is itself at fault, and no message is lost by it. "Not now" is an answer, and says nothing of the rest.
 */
final class Circuit {

    private static final Logger LOG = LoggerFactory.getLogger(Circuit.class);
    private static final int FAULTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Clock clock;
    private int faults;
    private Instant closedFrom = Instant.MIN;

    Circuit(Clock clock) {
        this.clock = clock;
    }

    /** @throws Undelivered for now, while the server is left alone */
    synchronized void pass() {
        if (clock.instant().isBefore(closedFrom)) {
            throw Undelivered.forNow("relay-refuses");
        }
    }

    synchronized void succeeded() {
        faults = 0;
    }

    /** What to make of a fault, in the light of those before it. */
    synchronized Undelivered weigh(Undelivered fault) {
        if (isNotNow(fault)) {
            return fault;
        }
        faults++;
        if (faults < FAULTS) {
            return fault;
        }
        closedFrom = clock.instant().plus(PAUSE);
        LOG.error(
                "The mail server took none of {} messages ({}); it is tried again in {}",
                faults,
                fault.reason(),
                PAUSE);
        return fault.isForGood() ? Undelivered.forNow("relay-refuses") : fault;
    }

    private static boolean isNotNow(Undelivered fault) {
        return fault.reason().startsWith("smtp-4");
    }
}
