/** Which numbers can be called. */
@NullMarked
package dev.fifteen.platform.telephone;

import org.jspecify.annotations.NullMarked;
