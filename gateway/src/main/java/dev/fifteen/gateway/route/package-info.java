/** Which service answers which path, how long it may take, and what happens when it does not. */
@NullMarked
package dev.fifteen.gateway.route;

import org.jspecify.annotations.NullMarked;
