package dev.fifteen.booking.agenda;

/** How far a wish to move a call has come. */
public enum Move {
    ASKED,
    MADE,
    DECLINED
}
