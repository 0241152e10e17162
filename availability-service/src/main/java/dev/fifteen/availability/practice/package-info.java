/** What the practice says of itself: settings, not events. */
@NullMarked
package dev.fifteen.availability.practice;

import org.jspecify.annotations.NullMarked;
