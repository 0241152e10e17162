package dev.fifteen.benchmark.calendar;

import dev.fifteen.availability.openings.SearchSpeed;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs what JMH measures, each in JVMs of its own, as the service runs: by the newest time zones. */
public final class Micro {

    private Micro() {}

    /**
     * A figure of JMH, in the unit that its benchmark counts in.
     *
     * @param error half of the interval that the mean lies in with 99.9%; none where there were too few runs
     */
    public record Figure(double mean, double error) {}

    /** What was measured, by the name of the method. */
    public static Map<String, Figure> run() throws RunnerException {
        var options = new OptionsBuilder()
                .include(SearchSpeed.class.getName())
                .include(FeedSpeed.class.getName())
                .jvmArgsPrepend("-Djava.time.zone.DefaultZoneRulesProvider=dev.fifteen.platform.time.IcuZoneRules")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Map<String, Figure> figures = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            var primary = result.getPrimaryResult();
            figures.put(primary.getLabel(), new Figure(primary.getScore(), primary.getScoreError()));
        }
        return figures;
    }
}
