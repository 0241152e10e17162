/** A room that breaks the rules. */
@NullMarked
package dev.fifteen.untidy.calendar;

import org.jspecify.annotations.NullMarked;
