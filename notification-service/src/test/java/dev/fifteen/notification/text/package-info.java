/** What the gateway for texts is told, and what is made of its answers. */
@NullMarked
package dev.fifteen.notification.text;

import org.jspecify.annotations.NullMarked;
