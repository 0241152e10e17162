/** The log newest first, filtered, a page at a time. */
@NullMarked
package dev.fifteen.journal.log;

import org.jspecify.annotations.NullMarked;
