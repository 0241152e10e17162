/** What is claimed of the whole service. */
@NullMarked
package dev.fifteen.notification;

import org.jspecify.annotations.NullMarked;
