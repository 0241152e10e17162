/** What a consultation decides: its state, its commands and its rules, without framework, database or clock. */
@NullMarked
package dev.fifteen.booking.decision;

import org.jspecify.annotations.NullMarked;
