/** A small service that stands on the platform as the real ones do, and that tests can start as a process. */
@NullMarked
package dev.fifteen.platform.sample;

import org.jspecify.annotations.NullMarked;
