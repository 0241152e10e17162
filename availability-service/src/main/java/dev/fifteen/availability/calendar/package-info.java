/** The calendar of one therapist: what decides a slot, and the doors through which hours and rules are set. */
@NullMarked
package dev.fifteen.availability.calendar;

import org.jspecify.annotations.NullMarked;
