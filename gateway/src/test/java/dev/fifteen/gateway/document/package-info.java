/** Tests of the gateway, over real HTTP. */
@NullMarked
package dev.fifteen.gateway.document;

import org.jspecify.annotations.NullMarked;
