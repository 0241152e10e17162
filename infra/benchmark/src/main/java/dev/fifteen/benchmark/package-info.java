/** Figures of the whole stack on this machine, from one run, beside the limits of the machine itself. */
@NullMarked
package dev.fifteen.benchmark;

import org.jspecify.annotations.NullMarked;
