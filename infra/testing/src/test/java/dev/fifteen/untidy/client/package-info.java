/** A room that leans on the calendar, which leans on it. */
@NullMarked
package dev.fifteen.untidy.client;

import org.jspecify.annotations.NullMarked;
