/** What the calendar says, turned into what the consultation is told. */
@NullMarked
package dev.fifteen.booking.scheduling;

import org.jspecify.annotations.NullMarked;
