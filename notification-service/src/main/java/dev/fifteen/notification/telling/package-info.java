/** Who is to be told what, when something happens to a consultation or its time draws near. */
@NullMarked
package dev.fifteen.notification.telling;

import org.jspecify.annotations.NullMarked;
