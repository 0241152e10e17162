/** Axon on PostgreSQL: the event store is the record, and a person can read it with {@code psql}. */
@NullMarked
package dev.fifteen.platform.eventsourcing;

import org.jspecify.annotations.NullMarked;
