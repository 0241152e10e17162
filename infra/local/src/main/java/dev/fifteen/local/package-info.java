/** The whole product on one machine by one command. */
@NullMarked
package dev.fifteen.local;

import org.jspecify.annotations.NullMarked;
