/** What pins the contract: samples, golden files, generated schemas. */
@NullMarked
package dev.fifteen.contracts;

import org.jspecify.annotations.NullMarked;
