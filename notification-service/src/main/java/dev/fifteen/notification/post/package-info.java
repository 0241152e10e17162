/** The way out: a mail as MIME, handed to the practice's mail server. */
@NullMarked
package dev.fifteen.notification.post;

import org.jspecify.annotations.NullMarked;
