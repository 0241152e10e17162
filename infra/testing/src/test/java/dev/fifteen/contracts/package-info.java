/** What the rules know of the contracts by name. */
@NullMarked
package dev.fifteen.contracts;

import org.jspecify.annotations.NullMarked;
