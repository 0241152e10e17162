/** Which numbers can be called. */
@NullMarked
package dev.fifteen.platform.mail;

import org.jspecify.annotations.NullMarked;
