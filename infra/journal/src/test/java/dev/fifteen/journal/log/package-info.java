@NullMarked
package dev.fifteen.journal.log;

import org.jspecify.annotations.NullMarked;
