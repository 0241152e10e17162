/** What happens, told to other systems: signed as Standard Webhooks, tried for three days. */
@NullMarked
package dev.fifteen.notification.webhook;

import org.jspecify.annotations.NullMarked;
