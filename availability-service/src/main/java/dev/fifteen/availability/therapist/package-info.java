/** The therapists: their profile, services, languages and licences. */
@NullMarked
package dev.fifteen.availability.therapist;

import org.jspecify.annotations.NullMarked;
