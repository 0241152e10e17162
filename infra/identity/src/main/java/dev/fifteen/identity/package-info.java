/**
 * Sign-in for therapists and staff, and tokens for services: an OpenID provider that any other can replace by settings.
 *
 * <p>Programs, and the first people, are settings; whoever else signs in was invited, and has an account in the database. The signing
 * key is a file, so a restart keeps every token valid, every client working and every link of an invitation good. Only this is in memory and ends with the process:
 *
 * <ul>
 *   <li>the browser's session here – who comes back to the sign-in page types the password again;
 *   <li>authorization codes and refresh tokens – a refresh answers {@code invalid_grant} (RFC 6749, section 5.2), and the
 *       client begins a new sign-in;
 *   <li>the count of failed passwords.
 * </ul>
 *
 * <p>A sign-in page that is open during a restart still works: the way back and the CSRF token are in cookies.
 */
@NullMarked
package dev.fifteen.identity;

import org.jspecify.annotations.NullMarked;
