/** The ledger of what each person is told, and the worker that sees to it. */
@NullMarked
package dev.fifteen.notification.delivery;

import org.jspecify.annotations.NullMarked;
