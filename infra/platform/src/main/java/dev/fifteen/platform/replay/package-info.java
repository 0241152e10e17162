/** Makes a read model anew from the first event on, beside the one that serves, and puts it in its place. */
@NullMarked
package dev.fifteen.platform.replay;

import org.jspecify.annotations.NullMarked;
