/** What the readers of the topics have behind them, what could not be read, and what services tell of themselves. */
@NullMarked
package dev.fifteen.journal.health;

import org.jspecify.annotations.NullMarked;
