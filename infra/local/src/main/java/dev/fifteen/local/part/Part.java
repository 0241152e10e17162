package dev.fifteen.local.part;

import java.time.Duration;

/** Something that runs as long as the stack does. */
public interface Part {

    String name();

    /** Starts it, unless it runs already, and returns at once. */
    void start();

    /**
     * Waits until it does its work.
     *
     * @throws PartFailed if it does not come up, or not in time
     */
    void awaitReady(Duration atMost);

    /** Whether it does its work at this moment. */
    boolean isReady();

    /** Ends it in good order. It stays away until it is started again. */
    void stop();
}
