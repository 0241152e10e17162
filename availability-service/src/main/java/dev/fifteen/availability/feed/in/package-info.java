/** Imported calendars: fetched by timers, read, and handed to the therapist's calendar as busy times. */
@NullMarked
package dev.fifteen.availability.feed.in;

import org.jspecify.annotations.NullMarked;
