/** A small HTTP server for the parts that have no service of their own. */
@NullMarked
package dev.fifteen.local.web;

import org.jspecify.annotations.NullMarked;
