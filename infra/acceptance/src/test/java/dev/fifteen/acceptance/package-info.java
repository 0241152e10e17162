/** The whole product, started as processes and used through the gateway. */
@NullMarked
package dev.fifteen.acceptance;

import org.jspecify.annotations.NullMarked;
