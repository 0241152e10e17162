package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.TherapistId;

/** The practice never took this therapist in, so there is no calendar to change. */
public final class UnknownTherapist extends RuntimeException {

    UnknownTherapist(TherapistId therapistId) {
        super("No therapist " + therapistId);
    }
}
