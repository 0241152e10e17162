/** Calendars of elsewhere: those that a therapist keeps, read in, and the therapist's calls, given out. */
@NullMarked
package dev.fifteen.availability.feed;

import org.jspecify.annotations.NullMarked;
