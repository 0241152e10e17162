package dev.fifteen.platform.bus;

import java.time.Instant;

/**
 * A record that could not be handled, or waits behind one.
 *
 * @param subject whose later events wait behind this one
 * @param type the CloudEvents type, empty where the record could not be read
 * @param cause why, without personal data
 */
record DeadLetter(
        long id,
        String group,
        String subject,
        String topic,
        int partition,
        long offset,
        String type,
        String cause,
        int attempts,
        Instant parkedAt) {}
