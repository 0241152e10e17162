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
    private static final String REASON = "relay-refuses";
    private static final int FAULTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private int faults;
    private Duration pause = FIRST_PAUSE;
    private Instant closedFrom = Instant.MIN;

    Circuit(Clock clock) {
        this.clock = clock;
    }

    /** @throws Undelivered without a try, while the server is left alone */
    synchronized void pass() {
        if (clock.instant().isBefore(closedFrom)) {
            throw Undelivered.untried(REASON, closedFrom);
        }
    }

    /** One that was under way when the server was given up on also says that it takes mail. */
    synchronized void succeeded() {
        faults = 0;
        pause = FIRST_PAUSE;
        closedFrom = Instant.MIN;
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
        leaveAlone(fault);
        return fault.isForGood() ? Undelivered.forNow(REASON) : fault;
    }

    private void leaveAlone(Undelivered fault) {
        Instant now = clock.instant();
        if (now.isBefore(closedFrom)) {
            return;
        }
        closedFrom = now.plus(pause);
        LOG.error(
                "The mail server took none of {} messages ({}); it is tried again in {}",
                faults,
                fault.reason(),
                pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static boolean isNotNow(Undelivered fault) {
        return fault.reason().startsWith("smtp-4");
    }
}
