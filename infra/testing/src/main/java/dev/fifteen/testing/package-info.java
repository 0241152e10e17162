/** A real PostgreSQL and a real Kafka for any test, and what else tests share. */
@NullMarked
package dev.fifteen.testing;

import org.jspecify.annotations.NullMarked;
