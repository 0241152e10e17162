/** What the servers promise to tests. */
@NullMarked
package dev.fifteen.testing;

import org.jspecify.annotations.NullMarked;
