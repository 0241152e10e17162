package dev.fifteen.availability.feed.icalendar;

/** One value, and so the component that it stands in, is not what RFC 5545 says. The message is for people and quotes nothing. */
public class Malformed extends RuntimeException {

    private final String reason;

    public Malformed(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
