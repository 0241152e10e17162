@NullMarked
package dev.fifteen.booking;

import org.jspecify.annotations.NullMarked;
