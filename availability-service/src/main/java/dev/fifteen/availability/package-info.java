/** Who can be met, and when. */
@NullMarked
package dev.fifteen.availability;

import org.jspecify.annotations.NullMarked;
