/** Who is let in, proved. */
@NullMarked
package dev.fifteen.platform.security;

import org.jspecify.annotations.NullMarked;
