/** What booking is made of. */
@NullMarked
package dev.fifteen.booking.wiring;

import org.jspecify.annotations.NullMarked;
