/** The rules of the house, each guarded by an example that breaks it. */
@NullMarked
package dev.fifteen.testing.rules;

import org.jspecify.annotations.NullMarked;
