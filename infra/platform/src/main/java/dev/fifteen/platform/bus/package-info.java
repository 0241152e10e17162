/** The road between services: published events out of the event store into Kafka, and the others' events in, each with its effect once. */
@NullMarked
package dev.fifteen.platform.bus;

import org.jspecify.annotations.NullMarked;
