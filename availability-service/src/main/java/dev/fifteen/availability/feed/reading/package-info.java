/** What a calendar's bytes mean: at which quarters of an hour its owner is busy. Pure: no clock, no database, no network. */
@NullMarked
package dev.fifteen.availability.feed.reading;

import org.jspecify.annotations.NullMarked;
