/** The one vault: who a client is, sealed by person, and the links that let them in. */
@NullMarked
package dev.fifteen.booking.client;

import org.jspecify.annotations.NullMarked;
