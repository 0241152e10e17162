/** Where a therapist sets and sees their calendar. */
@NullMarked
package dev.fifteen.availability.desk;

import org.jspecify.annotations.NullMarked;
