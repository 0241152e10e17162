package dev.fifteen.local;

/** Why the stack does not start, and what to do about it, in words for whoever started it. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }
}
