/** What a written calendar looks like. */
@NullMarked
package dev.fifteen.platform.icalendar;

import org.jspecify.annotations.NullMarked;
