@NullMarked
package dev.fifteen.journal;

import org.jspecify.annotations.NullMarked;
