/** What every writer of iCalendar needs (RFC 5545). */
@NullMarked
package dev.fifteen.platform.icalendar;

import org.jspecify.annotations.NullMarked;
