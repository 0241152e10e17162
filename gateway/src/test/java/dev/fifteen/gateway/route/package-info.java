/** Tests of the gateway, over real HTTP. */
@NullMarked
package dev.fifteen.gateway.route;

import org.jspecify.annotations.NullMarked;
