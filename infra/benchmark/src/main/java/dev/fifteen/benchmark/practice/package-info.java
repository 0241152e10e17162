/** The practice that is measured: its therapists, and the requests that clients send them. */
@NullMarked
package dev.fifteen.benchmark.practice;

import org.jspecify.annotations.NullMarked;
