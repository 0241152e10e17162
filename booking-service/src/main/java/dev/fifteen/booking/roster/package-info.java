/** What a therapist, and staff, see of all of the therapist's consultations. */
@NullMarked
package dev.fifteen.booking.roster;

import org.jspecify.annotations.NullMarked;
