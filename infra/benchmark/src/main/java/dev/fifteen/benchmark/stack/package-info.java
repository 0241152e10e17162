/** The stack under measurement: started from the packaged services, weighed, and ended. */
@NullMarked
package dev.fifteen.benchmark.stack;

import org.jspecify.annotations.NullMarked;
