package dev.fifteen.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/**
 * A local time on the quarter grid, from {@code 00:00} to {@code 24:00}, which is the end of the day and so belongs to no
 * {@link java.time.LocalTime}.
 *
 * @param minutes since midnight, as the wall clock counts them
 */
public record TimeOfDay(int minutes) implements Comparable<TimeOfDay> {

    private static final int DAY = 24 * 60;
    private static final Pattern TEXT = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)");

    public TimeOfDay {
        if (minutes < 0 || minutes > DAY || minutes % Quarter.MINUTES != 0) {
            throw new IllegalArgumentException("not a quarter of an hour between 00:00 and 24:00");
        }
    }

    @JsonCreator
    public static TimeOfDay parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a time such as 09:00 or 24:00");
        }
        return new TimeOfDay(Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2)));
    }

    /** This time on that day; 24:00 is the midnight that begins the next one. */
    public LocalDateTime on(LocalDate date) {
        return date.atStartOfDay().plusMinutes(minutes);
    }

    @Override
    public int compareTo(TimeOfDay other) {
        return Integer.compare(minutes, other.minutes);
    }

    @JsonValue
    @Override
    public String toString() {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
