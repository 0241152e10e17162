@NullMarked
package dev.fifteen.booking.intake;

import org.jspecify.annotations.NullMarked;
