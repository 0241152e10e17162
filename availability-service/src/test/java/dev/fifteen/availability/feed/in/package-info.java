/** Feeds, and servers that give them or will not. */
@NullMarked
package dev.fifteen.availability.feed.in;

import org.jspecify.annotations.NullMarked;
