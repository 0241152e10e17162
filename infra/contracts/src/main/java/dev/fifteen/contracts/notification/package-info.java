/** What became of a message, as notification-service tells it. */
@NullMarked
package dev.fifteen.contracts.notification;

import org.jspecify.annotations.NullMarked;
