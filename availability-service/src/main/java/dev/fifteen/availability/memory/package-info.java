/** What every instance keeps in memory: replayed from the event store at start, and never far behind it. */
@NullMarked
package dev.fifteen.availability.memory;

import org.jspecify.annotations.NullMarked;
