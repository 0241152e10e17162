/** When a therapist works, as they say it and as quarters. */
@NullMarked
package dev.fifteen.availability.hours;

import org.jspecify.annotations.NullMarked;
