/** Who can be asked for and for what, as availability tells it. */
@NullMarked
package dev.fifteen.booking.directory;

import org.jspecify.annotations.NullMarked;
