/** What happened to a therapist and their calendar, as availability-service tells it. */
@NullMarked
package dev.fifteen.contracts.availability;

import org.jspecify.annotations.NullMarked;
