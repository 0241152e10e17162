/** The descriptions of the whole API: OpenAPI gathered from the services, AsyncAPI from the contracts. */
@NullMarked
package dev.fifteen.gateway.document;

import org.jspecify.annotations.NullMarked;
