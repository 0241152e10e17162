/** What the others know, asked for at the moment of sending and kept nowhere. */
@NullMarked
package dev.fifteen.notification.inquiry;

import org.jspecify.annotations.NullMarked;
