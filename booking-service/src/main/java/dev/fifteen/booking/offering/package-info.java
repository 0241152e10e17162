/** Who on the waiting list is asked next, about which open time. */
@NullMarked
package dev.fifteen.booking.offering;

import org.jspecify.annotations.NullMarked;
