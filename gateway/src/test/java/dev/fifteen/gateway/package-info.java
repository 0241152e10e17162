/** The gateway under test, with stubs for what stands behind it. */
@NullMarked
package dev.fifteen.gateway;

import org.jspecify.annotations.NullMarked;
