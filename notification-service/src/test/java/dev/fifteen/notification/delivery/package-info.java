/** What is claimed of deliveries. */
@NullMarked
package dev.fifteen.notification.delivery;

import org.jspecify.annotations.NullMarked;
