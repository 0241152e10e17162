/** What every request meets first: its correlation id, limits of size, and the headers that protect a browser. */
@NullMarked
package dev.fifteen.gateway.entrance;

import org.jspecify.annotations.NullMarked;
