/** What calendars mean. */
@NullMarked
package dev.fifteen.availability.feed.reading;

import org.jspecify.annotations.NullMarked;
