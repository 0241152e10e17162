/** Takes every mail that the stack sends, delivers none, and shows them. */
@NullMarked
package dev.fifteen.local.mailbox;

import org.jspecify.annotations.NullMarked;
