/** Proofs of clock and timers. */
@NullMarked
package dev.fifteen.platform.time;

import org.jspecify.annotations.NullMarked;
