/** What the rules know of the platform by name. */
@NullMarked
package dev.fifteen.platform.security;

import org.jspecify.annotations.NullMarked;
