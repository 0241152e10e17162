/** Free means once: how much of the practice's time one person, or one network, may ask for. */
@NullMarked
package dev.fifteen.booking.fairness;

import org.jspecify.annotations.NullMarked;
