/** What a message says: from what is known at the moment of sending to subject, text, HTML and invitation. Pure. */
@NullMarked
package dev.fifteen.notification.message;

import org.jspecify.annotations.NullMarked;
