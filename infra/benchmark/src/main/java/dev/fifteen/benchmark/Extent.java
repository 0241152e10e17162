package dev.fifteen.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How much is measured, by system properties {@code benchmark.*}.
 *
 * @param therapists sizes of the practice, growing
 * @param history numbers of past consultations, growing
 * @param connections for questions about openings
 * @param cell how long each cell of the openings table is measured
 * @param fill how long making history may take, for each of its sizes
 * @param minute how long a rate must be kept
 * @param events how many the availability service by itself reads into memory
 * @param replayed how many there are for booking's read models to be made of
 * @param parts what is measured: {@code stack}, {@code calendar}, {@code replay}
 */
record Extent(
        List<Integer> therapists,
        List<Integer> history,
        List<Integer> connections,
        Duration cell,
        Duration fill,
        Duration minute,
        int events,
        int replayed,
        Set<String> parts) {

    static Extent fromSystemProperties() {
        return new Extent(
                numbers("therapists", "10,100,1000"),
                numbers("history", "0,10000,100000"),
                numbers("connections", "1,8,32"),
                duration("cell", "PT3S"),
                duration("fill", "PT20M"),
                duration("minute", "PT1M"),
                numbers("events", "400000").getFirst(),
                numbers("replayed", "200000").getFirst(),
                Set.of(setting("parts", "calendar,replay,stack").split(",")));
    }

    private static List<Integer> numbers(String name, String usual) {
        return Arrays.stream(setting(name, usual).split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    private static Duration duration(String name, String usual) {
        return Duration.parse(setting(name, usual));
    }

    private static String setting(String name, String usual) {
        return System.getProperty("benchmark." + name, usual);
    }
}
