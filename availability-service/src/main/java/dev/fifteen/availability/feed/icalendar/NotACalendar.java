package dev.fifteen.availability.feed.icalendar;

/** What was read as a whole is no iCalendar stream, or more of one than is read. The message is for people and quotes nothing. */
public class NotACalendar extends RuntimeException {

    private final String reason;

    public NotACalendar(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
