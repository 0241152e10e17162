package dev.fifteen.availability.therapist;

/** By which way a therapist wants to hear of a new request. All else is told by mail. */
public enum RequestChannel {
    MAIL,
    /** By mail where the practice sends no texts, or a text does not get through. */
    SMS
}
