package dev.fifteen.availability.feed.reading;

import dev.fifteen.availability.feed.icalendar.Malformed;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The parts of a rule by the day or faster that only leave occurrences out (the "limit" of RFC 5545's table in section 3.3.10). */
final class Limits {

    enum Part {
        BYHOUR,
        BYMINUTE,
        BYSECOND
    }

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final List<Predicate<LocalDateTime>> limits = new ArrayList<>();

    /** Takes out of a rule's parts those that limit it. */
    static Limits takeFrom(Map<String, String> parts, boolean daily, Set<Part> times) {
        var limits = new Limits();
        if (daily) {
            limits.take(parts, "BYMONTH", LocalDateTime::getMonthValue, LocalDateTime::getMonthValue);
            limits.take(
                    parts,
                    "BYMONTHDAY",
                    LocalDateTime::getDayOfMonth,
                    time -> time.getDayOfMonth() - time.toLocalDate().lengthOfMonth() - 1);
            limits.take(
                    parts,
                    "BYYEARDAY",
                    LocalDateTime::getDayOfYear,
                    time -> time.getDayOfYear() - time.toLocalDate().lengthOfYear() - 1);
            limits.takeDays(parts);
        }
        for (Part part : times) {
            Function<LocalDateTime, Integer> field = switch (part) {
                case BYHOUR -> LocalDateTime::getHour;
                case BYMINUTE -> LocalDateTime::getMinute;
                case BYSECOND -> LocalDateTime::getSecond;
            };
            limits.take(parts, part.name(), field, field);
        }
        return limits;
    }

    boolean admit(LocalDateTime occurrence) {
        return limits.stream().allMatch(limit -> limit.test(occurrence));
    }

    void admitNothing() {
        limits.add(time -> false);
    }

    private void take(
            Map<String, String> parts,
            String part,
            Function<LocalDateTime, Integer> fromStart,
            Function<LocalDateTime, Integer> fromEnd) {
        String values = parts.remove(part);
        if (values != null) {
            Set<Integer> allowed =
                    Arrays.stream(values.split(",")).map(Limits::number).collect(Collectors.toSet());
            limits.add(time -> allowed.contains(fromStart.apply(time)) || allowed.contains(fromEnd.apply(time)));
        }
    }

    // An ordinal before the day means nothing by the day or faster, and is read over.
    private void takeDays(Map<String, String> parts) {
        String values = parts.remove("BYDAY");
        if (values != null) {
            Set<DayOfWeek> allowed =
                    Arrays.stream(values.split(",")).map(Limits::day).collect(Collectors.toSet());
            limits.add(time -> allowed.contains(time.getDayOfWeek()));
        }
    }

    private static DayOfWeek day(String text) {
        String name = text.strip();
        return DayOfWeek.of(DAYS.indexOf(name.substring(name.length() - 2)) + 1);
    }

    static int positive(String text) {
        int number = number(text);
        if (number < 1) {
            throw new Malformed("a recurrence rule has a number below 1");
        }
        return number;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Malformed("a recurrence rule has a number that is none");
        }
    }
}
