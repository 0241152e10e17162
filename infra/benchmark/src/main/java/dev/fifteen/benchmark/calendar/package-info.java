/** The availability service by itself: its search, its memory, its decisions, its reading of feeds. */
@NullMarked
package dev.fifteen.benchmark.calendar;

import org.jspecify.annotations.NullMarked;
