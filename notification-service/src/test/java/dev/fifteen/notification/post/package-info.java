/** What is claimed of the post. */
@NullMarked
package dev.fifteen.notification.post;

import org.jspecify.annotations.NullMarked;
