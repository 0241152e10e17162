/** A word to every instance of a service at the moment a transaction commits. */
@NullMarked
package dev.fifteen.platform.signal;

import org.jspecify.annotations.NullMarked;
