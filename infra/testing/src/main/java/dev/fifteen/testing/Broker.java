package dev.fifteen.testing;

/** A Kafka broker that a test may take away for a while. */
public interface Broker {

    /** What a client's {@code bootstrap.servers} should say; the same after each {@link #start}. */
    String bootstrapServers();

    /** Stops the broker; without effect on one that is stopped. */
    void stop();

    /** Brings a stopped broker back with its records, and returns when it serves; without effect on one that runs. */
    void start();
}
