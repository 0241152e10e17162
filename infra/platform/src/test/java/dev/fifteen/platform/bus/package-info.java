/** Proofs of the road between services. */
@NullMarked
package dev.fifteen.platform.bus;

import org.jspecify.annotations.NullMarked;
