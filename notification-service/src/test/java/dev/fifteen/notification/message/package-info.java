/** What is claimed of the messages. */
@NullMarked
package dev.fifteen.notification.message;

import org.jspecify.annotations.NullMarked;
