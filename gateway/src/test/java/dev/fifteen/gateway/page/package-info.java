/** Tests of the gateway, over real HTTP. */
@NullMarked
package dev.fifteen.gateway.page;

import org.jspecify.annotations.NullMarked;
