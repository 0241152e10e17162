package dev.fifteen.availability.feed.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A recurrence rule by the day or slower, read as RFC 5545 words it: each day is asked whether it belongs. Slow and plain. */
final class PlainRule {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final LocalDateTime first;

    PlainRule(String rule, LocalDateTime first) {
        Stream.of(rule.split(";")).map(part -> part.split("=")).forEach(part -> parts.put(part[0], part[1]));
        this.first = first;
    }

    List<LocalDateTime> occurrences(LocalDateTime from, LocalDateTime to) {
        Map<Long, List<LocalDate>> periods = new LinkedHashMap<>();
        // From well before the first to well after the last, since BYSETPOS counts within whole periods.
        LocalDate end = to.toLocalDate().plusYears(1);
        for (LocalDate day = first.toLocalDate().minusYears(1); day.isBefore(end); day = day.plusDays(1)) {
            long period = period(day);
            if (Math.floorMod(period, Integer.parseInt(parts.getOrDefault("INTERVAL", "1"))) == 0 && isMember(day)) {
                periods.computeIfAbsent(period, none -> new ArrayList<>()).add(day);
            }
        }
        int count = Integer.parseInt(parts.getOrDefault("COUNT", "1000000"));
        return periods.values().stream()
                .flatMap(days -> positions(days).stream())
                .map(day -> day.atTime(first.toLocalTime()))
                .filter(time -> !time.isBefore(first))
                .limit(count)
                .filter(time -> !time.isBefore(from) && time.isBefore(to))
                .toList();
    }

    private List<LocalDate> positions(List<LocalDate> days) {
        if (!parts.containsKey("BYSETPOS")) {
            return days;
        }
        return numbers("BYSETPOS")
                .mapToObj(position -> position > 0 ? position - 1 : days.size() + position)
                .filter(index -> index >= 0 && index < days.size())
                .distinct()
                .sorted()
                .map(days::get)
                .toList();
    }

    private long period(LocalDate day) {
        LocalDate start = first.toLocalDate();
        return switch (parts.getOrDefault("FREQ", "")) {
            case "DAILY" -> ChronoUnit.DAYS.between(start, day);
            case "WEEKLY" -> Math.floorDiv(ChronoUnit.DAYS.between(week(start), day), 7);
            case "MONTHLY" -> ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1));
            default -> day.getYear() - start.getYear();
        };
    }

    private LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(weekStart()));
    }

    private DayOfWeek weekStart() {
        return DayOfWeek.of(DAYS.indexOf(parts.getOrDefault("WKST", "MO")) + 1);
    }

    private boolean isMember(LocalDate day) {
        String frequency = parts.getOrDefault("FREQ", "");
        boolean yearly = frequency.equals("YEARLY");
        if (parts.containsKey("BYMONTH") && numbers("BYMONTH").noneMatch(month -> month == day.getMonthValue())) {
            return false;
        }
        if (!isIn("BYMONTHDAY", day.getDayOfMonth(), day.lengthOfMonth())
                || !isIn("BYYEARDAY", day.getDayOfYear(), day.lengthOfYear())
                || !isInWeeks(day)
                || !isInDays(day, yearly && !parts.containsKey("BYMONTH"))) {
            return false;
        }
        boolean dayIsSaid = Stream.of("BYMONTHDAY", "BYYEARDAY", "BYDAY").anyMatch(parts::containsKey);
        return switch (frequency) {
            case "WEEKLY" -> dayIsSaid || day.getDayOfWeek() == first.getDayOfWeek();
            case "MONTHLY" -> dayIsSaid || day.getDayOfMonth() == first.getDayOfMonth();
            case "YEARLY" -> {
                if (dayIsSaid) {
                    yield true;
                }
                if (parts.containsKey("BYWEEKNO")) {
                    yield day.getDayOfWeek() == first.getDayOfWeek();
                }
                yield day.getDayOfMonth() == first.getDayOfMonth()
                        && (parts.containsKey("BYMONTH") || day.getMonthValue() == first.getMonthValue());
            }
            default -> true;
        };
    }

    private boolean isIn(String part, int number, int most) {
        return !parts.containsKey(part) || numbers(part).anyMatch(n -> n == number || n == number - most - 1);
    }

    private boolean isInWeeks(LocalDate day) {
        int week = day.get(WeekFields.of(weekStart(), 4).weekOfWeekBasedYear());
        return !parts.containsKey("BYWEEKNO") || numbers("BYWEEKNO").anyMatch(n -> n == week);
    }

    private boolean isInDays(LocalDate day, boolean ofTheYear) {
        if (!parts.containsKey("BYDAY")) {
            return true;
        }
        int number = ofTheYear ? day.getDayOfYear() : day.getDayOfMonth();
        int length = ofTheYear ? day.lengthOfYear() : day.lengthOfMonth();
        int fromStart = (number - 1) / 7 + 1;
        int fromEnd = -((length - number) / 7 + 1);
        String name = DAYS.get(day.getDayOfWeek().getValue() - 1);
        return Stream.of(parts.getOrDefault("BYDAY", "").split(","))
                .anyMatch(wanted ->
                        wanted.equals(name) || wanted.equals(fromStart + name) || wanted.equals(fromEnd + name));
    }

    private IntStream numbers(String part) {
        return Stream.of(parts.getOrDefault(part, "").split(",")).mapToInt(Integer::parseInt);
    }

    /** A rule as people have them, and some that nobody has. */
    static String random(Random random, LocalDateTime first) {
        String frequency = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").get(random.nextInt(4));
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("FREQ", frequency);
        IntSupplier month = () -> 1 + random.nextInt(12);
        IntSupplier monthDay = () -> random.nextInt(4) == 0 ? -1 - random.nextInt(5) : 1 + random.nextInt(31);
        IntSupplier yearDay = () -> random.nextBoolean() ? -1 - random.nextInt(300) : 1 + random.nextInt(366);
        switch (frequency) {
            case "DAILY" -> {
                maybe(random, parts, "BYMONTH", month);
                maybe(random, parts, "BYMONTHDAY", monthDay);
                maybeDays(random, parts, 0);
            }
            case "WEEKLY" -> {
                maybe(random, parts, "BYMONTH", month);
                maybeDays(random, parts, 0);
                if (random.nextBoolean()) {
                    parts.put("WKST", DAYS.get(random.nextInt(7)));
                }
            }
            case "MONTHLY" -> {
                maybe(random, parts, "BYMONTH", month);
                maybe(random, parts, "BYMONTHDAY", monthDay);
                maybeDays(random, parts, parts.containsKey("BYMONTHDAY") ? 0 : 5);
            }
            default -> {
                switch (random.nextInt(4)) {
                    case 0 -> maybe(random, parts, "BYYEARDAY", yearDay);
                    case 1 -> {
                        parts.put("BYWEEKNO", Integer.toString(10 + random.nextInt(35)));
                        maybeDays(random, parts, 0);
                    }
                    case 2 -> {
                        maybe(random, parts, "BYMONTH", month);
                        maybe(random, parts, "BYMONTHDAY", monthDay);
                    }
                    default -> {
                        maybe(random, parts, "BYMONTH", month);
                        maybeDays(random, parts, 5);
                    }
                }
            }
        }
        if (parts.size() > 1 && random.nextInt(4) == 0 && !parts.containsKey("BYWEEKNO")) {
            maybe(
                    random,
                    parts,
                    "BYSETPOS",
                    () -> random.nextBoolean() ? 1 + random.nextInt(3) : -1 - random.nextInt(3));
        }
        if (random.nextBoolean()) {
            parts.put("INTERVAL", Integer.toString(1 + random.nextInt(frequency.equals("YEARLY") ? 2 : 5)));
        }
        if (random.nextInt(3) == 0) {
            parts.put("COUNT", Integer.toString(1 + random.nextInt(300)));
        }
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    private static void maybe(Random random, Map<String, String> parts, String part, IntSupplier value) {
        if (random.nextBoolean()) {
            parts.put(
                    part,
                    IntStream.range(0, 1 + random.nextInt(3))
                            .map(i -> value.getAsInt())
                            .distinct()
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(",")));
        }
    }

    private static void maybeDays(Random random, Map<String, String> parts, int ordinals) {
        if (random.nextBoolean()) {
            parts.put(
                    "BYDAY",
                    IntStream.range(0, 1 + random.nextInt(3))
                            .mapToObj(i -> ordinal(random, ordinals) + DAYS.get(random.nextInt(7)))
                            .distinct()
                            .collect(Collectors.joining(",")));
        }
    }

    private static String ordinal(Random random, int most) {
        if (most == 0 || random.nextBoolean()) {
            return "";
        }
        return Integer.toString((1 + random.nextInt(most)) * (random.nextBoolean() ? 1 : -1));
    }
}
