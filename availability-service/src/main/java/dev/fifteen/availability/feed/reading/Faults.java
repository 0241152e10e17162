package dev.fifteen.availability.feed.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was wrong with a calendar: all of it counted, the first of it kept. */
final class Faults {

    private static final int KEPT = 20;

    private final Map<Integer, String> kept = new LinkedHashMap<>();
    private int skipped;

    /** Something was left out. */
    void skip(int line, String problem) {
        skipped++;
        note(line, "Left out: " + problem);
    }

    /** Something was read in another sense than it stands there. */
    void note(int line, String problem) {
        if (kept.size() < KEPT) {
            kept.putIfAbsent(line, problem);
        }
    }

    int skipped() {
        return skipped;
    }

    List<Fault> kept() {
        List<Fault> faults = new ArrayList<>();
        kept.forEach((line, problem) -> faults.add(new Fault(line, problem)));
        return faults;
    }
}
