@NullMarked
package dev.fifteen.booking.decision;

import org.jspecify.annotations.NullMarked;
