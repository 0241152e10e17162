package dev.fifteen.booking.directory;

/** Whom one of the practice's services is for. */
public enum Attendance {
    INDIVIDUAL,
    COUPLE
}
