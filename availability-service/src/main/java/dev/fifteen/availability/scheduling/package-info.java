/** The reactors: what one part tells becomes what another is asked to do. */
@NullMarked
package dev.fifteen.availability.scheduling;

import org.jspecify.annotations.NullMarked;
