/** The calendar that is given out. */
@NullMarked
package dev.fifteen.availability.feed.out;

import org.jspecify.annotations.NullMarked;
