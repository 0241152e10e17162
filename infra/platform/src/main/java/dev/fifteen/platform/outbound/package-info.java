/** Calls to addresses that people name: they reach the public Internet, and nothing inside. */
@NullMarked
package dev.fifteen.platform.outbound;

import org.jspecify.annotations.NullMarked;
