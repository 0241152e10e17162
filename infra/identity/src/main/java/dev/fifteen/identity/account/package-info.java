/** Who may be given a token, as the settings say: people who sign in, and programs that know a secret. */
@NullMarked
package dev.fifteen.identity.account;

import org.jspecify.annotations.NullMarked;
