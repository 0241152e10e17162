/** The servers, killed and brought back. */
@NullMarked
package dev.fifteen.testing.servers;

import org.jspecify.annotations.NullMarked;
