/** What a request must say before anybody is bothered with it. */
@NullMarked
package dev.fifteen.booking.intake;

import org.jspecify.annotations.NullMarked;
