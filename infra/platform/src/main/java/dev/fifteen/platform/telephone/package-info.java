/** Telephone numbers as people write them, and as machines dial them. */
@NullMarked
package dev.fifteen.platform.telephone;

import org.jspecify.annotations.NullMarked;
