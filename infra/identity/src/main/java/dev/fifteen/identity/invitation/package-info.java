/** How somebody of the practice comes to a password: by a link that staff let them have, and by nothing else. */
@NullMarked
package dev.fifteen.identity.invitation;

import org.jspecify.annotations.NullMarked;
