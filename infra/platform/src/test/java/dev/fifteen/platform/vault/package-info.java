/** What is sealed, and by what. */
@NullMarked
package dev.fifteen.platform.vault;

import org.jspecify.annotations.NullMarked;
