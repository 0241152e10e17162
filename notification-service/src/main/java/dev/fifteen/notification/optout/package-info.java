/** Who wants no more reminders, and the link that says so. */
@NullMarked
package dev.fifteen.notification.optout;

import org.jspecify.annotations.NullMarked;
