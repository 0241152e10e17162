/** Proofs of the event store. */
@NullMarked
package dev.fifteen.platform.eventsourcing;

import org.jspecify.annotations.NullMarked;
