@NullMarked
package dev.fifteen.journal.stream;

import org.jspecify.annotations.NullMarked;
