/** Which slots are open: the answer that is asked for most. */
@NullMarked
package dev.fifteen.availability.openings;

import org.jspecify.annotations.NullMarked;
