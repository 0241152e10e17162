/** The one clock, and the timers that follow it. */
@NullMarked
package dev.fifteen.platform.time;

import org.jspecify.annotations.NullMarked;
