@NullMarked
package dev.fifteen.booking.client;

import org.jspecify.annotations.NullMarked;
