/** What may be called, and what may not. */
@NullMarked
package dev.fifteen.platform.outbound;

import org.jspecify.annotations.NullMarked;
