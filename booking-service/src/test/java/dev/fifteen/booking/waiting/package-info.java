/** Facts about places on the waiting list. */
@NullMarked
package dev.fifteen.booking.waiting;

import org.jspecify.annotations.NullMarked;
