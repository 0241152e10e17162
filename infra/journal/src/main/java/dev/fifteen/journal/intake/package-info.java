/** From Kafka into the log: each event once, and what is no event parked. */
@NullMarked
package dev.fifteen.journal.intake;

import org.jspecify.annotations.NullMarked;
