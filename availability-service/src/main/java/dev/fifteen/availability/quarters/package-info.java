/** Sets and ranges of quarters of an hour: what time is made of here. */
@NullMarked
package dev.fifteen.availability.quarters;

import org.jspecify.annotations.NullMarked;
