package dev.fifteen.booking.fairness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much one may ask for. Zero means no limit.
 *
 * @param callsPerMailbox how many calls that took place one mailbox may have asked for
 * @param requestsPerMailbox in how many requests one mailbox may be named within {@code window}, by its owner or by others: each is mail
 * @param unconfirmedPerNetwork how many requests of one network may wait for a therapist's answer
 * @param unconfirmedPerTherapist how many requests may wait for one therapist's answer
 * @param openPerNetwork how many open consultations one network may have with one therapist whatever it leaves to others
 * @param patience after which it makes sense to try again
 */
@ConfigurationProperties("fifteen.limits")
record Limits(
        int callsPerMailbox,
        int requestsPerMailbox,
        int unconfirmedPerNetwork,
        int unconfirmedPerTherapist,
        int openPerNetwork,
        Duration window,
        Duration patience) {}
