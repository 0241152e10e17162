/** The event log that staff read: everything that was said on the topics, kept once. */
@NullMarked
package dev.fifteen.journal;

import org.jspecify.annotations.NullMarked;
