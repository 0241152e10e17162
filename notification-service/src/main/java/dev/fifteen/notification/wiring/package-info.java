/** What Spring cannot guess. */
@NullMarked
package dev.fifteen.notification.wiring;

import org.jspecify.annotations.NullMarked;
