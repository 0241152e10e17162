package dev.fifteen.availability.feed.in;

/** What a server answered to a request for a calendar. */
sealed interface Fetched {

    /** It is as it was. */
    record Unchanged() implements Fetched {}

    /** The whole of it, unpacked. */
    record Changed(byte[] bytes, Validators validators) implements Fetched {}
}
