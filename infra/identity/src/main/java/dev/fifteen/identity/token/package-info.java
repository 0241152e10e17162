/** The OAuth 2.1 and OpenID Connect endpoints: what a token says, who signs it, and how long a sign-in is remembered. */
@NullMarked
package dev.fifteen.identity.token;

import org.jspecify.annotations.NullMarked;
