@NullMarked
package dev.fifteen.journal.way;

import org.jspecify.annotations.NullMarked;
