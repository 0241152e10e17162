/** Sends requests at a pace or as fast as they are answered, and says how long each took. */
@NullMarked
package dev.fifteen.benchmark.load;

import org.jspecify.annotations.NullMarked;
