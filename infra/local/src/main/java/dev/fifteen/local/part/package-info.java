/** What the stack is made of: parts that start, end, are killed and come back. */
@NullMarked
package dev.fifteen.local.part;

import org.jspecify.annotations.NullMarked;
