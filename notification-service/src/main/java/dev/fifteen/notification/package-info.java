/** Who is told what, once. */
@NullMarked
package dev.fifteen.notification;

import org.jspecify.annotations.NullMarked;
