package dev.fifteen.availability.calendar;

/** The calendar has as many blocks ahead as one can have: a person makes fewer. */
public final class TooManyBlocks extends RuntimeException {

    TooManyBlocks(int most) {
        super("A calendar has at most " + most + " blocks ahead");
    }
}
