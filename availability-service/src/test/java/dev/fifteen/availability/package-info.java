/** The service as a whole, on a real PostgreSQL and a real Kafka. */
@NullMarked
package dev.fifteen.availability;

import org.jspecify.annotations.NullMarked;
