package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.TherapistId;

/** A calendar decides by these credentials from now on; the first of them opens it. */
record CredentialsChanged(TherapistId therapistId, Credentials credentials) {}
