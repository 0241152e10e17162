package dev.fifteen.availability.feed.out;

import java.time.Instant;

/**
 * How far an event has changed (RFC 5545, sections 3.8.7.2 and 3.8.7.4).
 *
 * @param sequence how often it has moved
 * @param changedAt when it last did
 */
record Revision(int sequence, Instant changedAt) {

    /** Of what was there before changes were counted. */
    static final Revision FIRST = new Revision(0, Instant.EPOCH);
}
