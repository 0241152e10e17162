/** What waits for a transaction to end. */
@NullMarked
package dev.fifteen.platform.transaction;

import org.jspecify.annotations.NullMarked;
