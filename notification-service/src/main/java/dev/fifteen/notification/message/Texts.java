package dev.fifteen.notification.message;

import java.util.Map;
import java.util.Objects;

/**
 * Says on one short line that there is a new request: when, for which practice, and where to answer. A text is read on locked
 * screens, so nobody and nothing else is named in it.
 */
record Texts(Wording wording, Practice practice, Occasion occasion) {

    private static final int LONGEST_NAME = 40;

    Text write() {
        var moment = new Moment(occasion.start(), occasion.zone(), wording.language());
        String sentence = wording.say(
                about(), Map.of("practice", name(), "date", plain(moment.shortDate()), "time", plain(moment.time())));
        // Last, and outside of every isolate: what telephones make a link of ends at a blank.
        return new Text(Objects.requireNonNull(occasion.phone()), sentence + " " + occasion.page());
    }

    private String about() {
        return switch (occasion.kind()) {
            case APPROVAL_REQUEST -> "approval-request.text";
            case APPROVAL_REMINDER -> "approval-reminder.text";
            default -> throw new IllegalStateException(occasion.kind() + " is not told by text");
        };
    }

    private String name() {
        String name = practice.name();
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "...";
    }

    /** A no-break space is not in the alphabet of texts (GSM 03.38): one of them doubles what a text costs. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
