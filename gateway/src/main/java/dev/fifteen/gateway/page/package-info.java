/** The pages, their import map and the content security policy that allows it. */
@NullMarked
package dev.fifteen.gateway.page;

import org.jspecify.annotations.NullMarked;
