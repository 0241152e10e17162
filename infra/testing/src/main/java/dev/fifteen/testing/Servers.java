package dev.fifteen.testing;

/** A real PostgreSQL and a real Kafka, running. */
public interface Servers {

    /** The servers of this JVM, started when they are first asked for; they end with it. */
    static Servers shared() {
        return SharedServers.get();
    }

    /**
     * Makes an empty database.
     *
     * @param purpose goes into its name, for whoever looks at the server while a test runs
     */
    Database newDatabase(String purpose);

    /** The Kafka broker. */
    Broker broker();

    /** Says which servers these are, for people. */
    String description();
}
