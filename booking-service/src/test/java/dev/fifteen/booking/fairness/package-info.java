@NullMarked
package dev.fifteen.booking.fairness;

import org.jspecify.annotations.NullMarked;
