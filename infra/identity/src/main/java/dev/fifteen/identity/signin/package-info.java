/** The page where a person types a password, and what guards it. */
@NullMarked
package dev.fifteen.identity.signin;

import org.jspecify.annotations.NullMarked;
