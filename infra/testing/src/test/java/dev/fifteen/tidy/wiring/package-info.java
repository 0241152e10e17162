/** The room that may know drivers. */
@NullMarked
package dev.fifteen.tidy.wiring;

import org.jspecify.annotations.NullMarked;
