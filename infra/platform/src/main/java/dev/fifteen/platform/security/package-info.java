/** Who may call what: the sign-in provider's JWTs in, and the service's own out. */
@NullMarked
package dev.fifteen.platform.security;

import org.jspecify.annotations.NullMarked;
