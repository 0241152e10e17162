/** Tests of the gateway, over real HTTP. */
@NullMarked
package dev.fifteen.gateway.session;

import org.jspecify.annotations.NullMarked;
