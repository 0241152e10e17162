/** The log live: what is kept now goes to whoever watches, without a gap or a double. */
@NullMarked
package dev.fifteen.journal.stream;

import org.jspecify.annotations.NullMarked;
