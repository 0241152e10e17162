/** PostgreSQL and Kafka from Maven artifacts: real servers that need neither an installation nor a container. */
@NullMarked
package dev.fifteen.testing.servers;

import org.jspecify.annotations.NullMarked;
