package dev.fifteen.local.part;

/** A part does not come up; the message names it and shows the end of its log. */
public final class PartFailed extends RuntimeException {

    PartFailed(String message) {
        super(message);
    }
}
