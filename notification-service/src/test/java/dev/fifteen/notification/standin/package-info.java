/** What stands in for a mail server and for the other services. */
@NullMarked
package dev.fifteen.notification.standin;

import org.jspecify.annotations.NullMarked;
