package dev.fifteen.contracts;

/** How the call is held. */
public enum Channel {
    VIDEO,
    PHONE
}
