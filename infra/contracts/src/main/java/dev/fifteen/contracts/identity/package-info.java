/** Who may sign in, as identity tells it: by opaque ids, never by name or address. */
@NullMarked
package dev.fifteen.contracts.identity;

import org.jspecify.annotations.NullMarked;
