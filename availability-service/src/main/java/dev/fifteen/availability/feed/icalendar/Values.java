package dev.fifteen.availability.feed.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of RFC 5545, section 3.3, told by their shape: {@code VALUE} parameters are forgotten too often. */
public final class Values {

    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)(Z)?)?");
    private static final Pattern DURATION = Pattern.compile(
            "([+-])?P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,7})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d)(\\d\\d)(\\d\\d)?");
    private static final int DAYS_OF_WEEK = 7;

    private Values() {}

    /** A date or a date with a time, of no zone yet. */
    public record Time(LocalDateTime local, boolean isDate, boolean isUtc) {}

    /** A duration (section 3.3.6): days are those of the calendar, the rest is exact. */
    public record Length(long days, Duration time) {

        public static final Length NONE = new Length(0, Duration.ZERO);

        public boolean isNegative() {
            return days < 0 || time.isNegative();
        }
    }

    /** @throws Malformed if it is neither a date nor a date with a time */
    public static Time time(String text) {
        Matcher matcher = DATE_TIME.matcher(text);
        if (!matcher.matches()) {
            throw new Malformed("a time is none of RFC 5545");
        }
        try {
            var date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
            if (matcher.group(4) == null) {
                return new Time(date.atStartOfDay(), true, false);
            }
            // A leap second is read as the one before it.
            var time = LocalTime.of(number(matcher, 4), number(matcher, 5), Math.min(number(matcher, 6), 59));
            return new Time(date.atTime(time), false, matcher.group(7) != null);
        } catch (DateTimeException e) {
            throw new Malformed("a time does not exist");
        }
    }

    /** @throws Malformed if it is no duration */
    public static Length length(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches() || text.endsWith("P") || text.endsWith("T")) {
            throw new Malformed("a duration is none of RFC 5545");
        }
        long sign = "-".equals(matcher.group(1)) ? -1 : 1;
        long days = number(matcher, 2) * (long) DAYS_OF_WEEK + number(matcher, 3);
        var time = Duration.ofHours(number(matcher, 4))
                .plusMinutes(number(matcher, 5))
                .plusSeconds(number(matcher, 6));
        return new Length(sign * days, time.multipliedBy(sign));
    }

    /** @throws Malformed if it is no offset of a zone */
    public static ZoneOffset offset(String text) {
        Matcher matcher = OFFSET.matcher(text);
        if (!matcher.matches()) {
            throw new Malformed("an offset is none of RFC 5545");
        }
        int sign = "-".equals(matcher.group(1)) ? -1 : 1;
        try {
            return ZoneOffset.ofHoursMinutesSeconds(
                    sign * number(matcher, 2), sign * number(matcher, 3), sign * number(matcher, 4));
        } catch (DateTimeException e) {
            throw new Malformed("an offset is none of RFC 5545");
        }
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
