/** Where staff see who may sign in, invite somebody, and end an account. */
@NullMarked
package dev.fifteen.identity.people;

import org.jspecify.annotations.NullMarked;
