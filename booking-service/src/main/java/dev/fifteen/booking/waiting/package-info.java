/** The waiting list: a consultation that has no time yet, the offers that are made for it, and the doors of whoever waits. */
@NullMarked
package dev.fifteen.booking.waiting;

import org.jspecify.annotations.NullMarked;
