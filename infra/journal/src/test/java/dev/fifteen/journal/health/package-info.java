@NullMarked
package dev.fifteen.journal.health;

import org.jspecify.annotations.NullMarked;
