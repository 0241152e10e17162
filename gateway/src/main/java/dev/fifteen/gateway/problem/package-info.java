/** How the door says no: RFC 9457 problems for programs, a friendly page for people. */
@NullMarked
package dev.fifteen.gateway.problem;

import org.jspecify.annotations.NullMarked;
