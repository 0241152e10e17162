/** Proofs of signals. */
@NullMarked
package dev.fifteen.platform.signal;

import org.jspecify.annotations.NullMarked;
