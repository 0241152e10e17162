/** What the services say to one another: events, the ids in them, and the quarter of an hour that time is counted in. */
@NullMarked
package dev.fifteen.contracts;

import org.jspecify.annotations.NullMarked;
