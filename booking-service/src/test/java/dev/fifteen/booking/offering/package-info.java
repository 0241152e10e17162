/** Facts about who is asked next. */
@NullMarked
package dev.fifteen.booking.offering;

import org.jspecify.annotations.NullMarked;
