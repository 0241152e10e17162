@NullMarked
package dev.fifteen.booking.agenda;

import org.jspecify.annotations.NullMarked;
