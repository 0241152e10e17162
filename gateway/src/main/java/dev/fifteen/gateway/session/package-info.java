/** Sign-in of therapists and staff by OpenID Connect, the session that keeps it, and the token handed on to services. */
@NullMarked
package dev.fifteen.gateway.session;

import org.jspecify.annotations.NullMarked;
