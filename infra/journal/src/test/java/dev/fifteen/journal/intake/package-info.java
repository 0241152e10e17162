@NullMarked
package dev.fifteen.journal.intake;

import org.jspecify.annotations.NullMarked;
