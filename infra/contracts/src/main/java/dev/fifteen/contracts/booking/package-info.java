/** What happened to a consultation, as booking-service tells it. */
@NullMarked
package dev.fifteen.contracts.booking;

import org.jspecify.annotations.NullMarked;
