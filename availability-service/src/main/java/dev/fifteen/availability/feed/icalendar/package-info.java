/** The syntax of iCalendar (RFC 5545): lines, components and values, and nothing of what they mean. */
@NullMarked
package dev.fifteen.availability.feed.icalendar;

import org.jspecify.annotations.NullMarked;
