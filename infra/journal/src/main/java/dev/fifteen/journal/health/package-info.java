/** What the readers of the topics have behind them, and what could not be read. */
@NullMarked
package dev.fifteen.journal.health;

import org.jspecify.annotations.NullMarked;
