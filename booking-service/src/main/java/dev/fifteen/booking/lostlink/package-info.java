/** For whoever has lost their link: a new one, to the mailbox it belongs to, and not a word to anybody else. */
@NullMarked
package dev.fifteen.booking.lostlink;

import org.jspecify.annotations.NullMarked;
