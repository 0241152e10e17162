package dev.fifteen.contracts;

/** In whose name something was done. */
public enum Actor {
    CLIENT,
    THERAPIST,
    STAFF
}
