/** What each may see of a consultation, kept current and told as it changes. */
@NullMarked
package dev.fifteen.booking.agenda;

import org.jspecify.annotations.NullMarked;
