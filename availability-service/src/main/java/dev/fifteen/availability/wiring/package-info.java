/** What holds the rooms together. */
@NullMarked
package dev.fifteen.availability.wiring;

import org.jspecify.annotations.NullMarked;
