/** The consultation: what is asked of it, what it decides, and the doors through which people ask. */
@NullMarked
package dev.fifteen.booking.consultation;

import org.jspecify.annotations.NullMarked;
