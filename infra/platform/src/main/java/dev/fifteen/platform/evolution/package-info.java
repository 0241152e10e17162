/** What published events looked like once, and how that is read today. */
@NullMarked
package dev.fifteen.platform.evolution;

import org.jspecify.annotations.NullMarked;
