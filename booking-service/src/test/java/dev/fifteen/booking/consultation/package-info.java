@NullMarked
package dev.fifteen.booking.consultation;

import org.jspecify.annotations.NullMarked;
