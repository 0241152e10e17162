/** Forgetting people: on request, by age, and again after a backup was restored. */
@NullMarked
package dev.fifteen.booking.erasure;

import org.jspecify.annotations.NullMarked;
