/** Tests of the gateway, over real HTTP. */
@NullMarked
package dev.fifteen.gateway.entrance;

import org.jspecify.annotations.NullMarked;
