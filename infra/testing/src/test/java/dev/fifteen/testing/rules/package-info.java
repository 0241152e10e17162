/** Deliberate violations, so that a rule that guards nothing is found. */
@NullMarked
package dev.fifteen.testing.rules;

import org.jspecify.annotations.NullMarked;
