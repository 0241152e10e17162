package dev.fifteen.testing;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The name of a database that no other test of this JVM has. */
record NewDatabase(String name) {

    static final String USER = "fifteen";
    static final String PASSWORD = "fifteen";

    private static final AtomicInteger COUNT = new AtomicInteger();
    /** PostgreSQL cuts names off after 63 bytes; the rest is for the number. */
    private static final int LENGTH = 50;

    static NewDatabase called(String purpose) {
        var readable = purpose.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        var end = Math.min(readable.length(), LENGTH);
        return new NewDatabase(readable.substring(0, end) + "_" + COUNT.incrementAndGet());
    }

    Database at(String url) {
        return new Database(url, USER, PASSWORD);
    }
}
