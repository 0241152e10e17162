/** Mail addresses as people type them. */
@NullMarked
package dev.fifteen.platform.mail;

import org.jspecify.annotations.NullMarked;
