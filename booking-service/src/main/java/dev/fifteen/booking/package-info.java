/** Where a free consultation is asked for, decided, shown and called off, and where those who ask are kept safe. */
@NullMarked
package dev.fifteen.booking;

import org.jspecify.annotations.NullMarked;
