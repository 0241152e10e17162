/** What is claimed of webhooks. */
@NullMarked
package dev.fifteen.notification.webhook;

import org.jspecify.annotations.NullMarked;
