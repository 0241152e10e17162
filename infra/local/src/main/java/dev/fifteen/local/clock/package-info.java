/** The time that the whole stack believes in, and how to move it. */
@NullMarked
package dev.fifteen.local.clock;

import org.jspecify.annotations.NullMarked;
