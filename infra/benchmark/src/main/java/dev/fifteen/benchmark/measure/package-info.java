/** What is measured. */
@NullMarked
package dev.fifteen.benchmark.measure;

import org.jspecify.annotations.NullMarked;
