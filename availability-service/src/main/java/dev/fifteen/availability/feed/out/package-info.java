/** A therapist's calls as a calendar that other programs subscribe to, at an address that only the therapist knows. */
@NullMarked
package dev.fifteen.availability.feed.out;

import org.jspecify.annotations.NullMarked;
