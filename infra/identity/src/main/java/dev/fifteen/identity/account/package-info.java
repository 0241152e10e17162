/** Who may be given a token: people who were invited, people and programs whom the settings name. */
@NullMarked
package dev.fifteen.identity.account;

import org.jspecify.annotations.NullMarked;
