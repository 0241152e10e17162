/** Proofs of the manners of HTTP endpoints. */
@NullMarked
package dev.fifteen.platform.web;

import org.jspecify.annotations.NullMarked;
