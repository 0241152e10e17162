/** The whole way of one consultation: what happened, how long it took, what caused what. */
@NullMarked
package dev.fifteen.journal.way;

import org.jspecify.annotations.NullMarked;
