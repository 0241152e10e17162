/** The way out for texts: one request each to the practice's gateway, where it has one. */
@NullMarked
package dev.fifteen.notification.text;

import org.jspecify.annotations.NullMarked;
