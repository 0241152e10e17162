/** The gateway: routes to the services, the session of those who sign in, limits at the door, and the pages. */
@NullMarked
package dev.fifteen.gateway;

import org.jspecify.annotations.NullMarked;
