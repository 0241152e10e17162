/** What is claimed of when people are told. */
@NullMarked
package dev.fifteen.notification.telling;

import org.jspecify.annotations.NullMarked;
