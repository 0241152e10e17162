/** A room that keeps to the rules. */
@NullMarked
package dev.fifteen.tidy.calendar;

import org.jspecify.annotations.NullMarked;
