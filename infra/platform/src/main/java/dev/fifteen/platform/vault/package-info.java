/** What a service keeps under lock: sealed in its database, by a key from outside of it. */
@NullMarked
package dev.fifteen.platform.vault;

import org.jspecify.annotations.NullMarked;
