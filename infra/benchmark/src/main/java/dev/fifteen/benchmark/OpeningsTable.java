package dev.fifteen.benchmark;

import dev.fifteen.benchmark.load.Load;
import dev.fifteen.benchmark.load.Measured;
import dev.fifteen.benchmark.practice.Practice;
import dev.fifteen.benchmark.practice.Questions;
import dev.fifteen.benchmark.stack.StackUnderTest;
import java.net.URI;
import java.time.Duration;

/** Answers about openings: how many a second, and how soon. */
final class OpeningsTable {

    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final double TARGET = 1_500;
    private static final int TARGET_CONNECTIONS = 8;

    private final Extent extent;
    private final Report report;

    OpeningsTable(Extent extent, Report report) {
        this.extent = extent;
        this.report = report;
    }

    /** Lets the compilers of gateway and availability see the work before it counts. */
    void warmUp(StackUnderTest stack, Practice practice) {
        for (var questions : Questions.values()) {
            load(stack.gateway(), TARGET_CONNECTIONS, questions, stack, practice)
                    .asFastAsAnswered(WARM_UP);
        }
    }

    void head() {
        report.heading("Openings: answers a second as fast as they are answered, and milliseconds");
        report.line(
                "%-24s %-12s %5s %10s %8s %10s %8s %8s %6s",
                "question", "through", "conn.", "therapists", "history", "answers/s", "p50", "p99", "failed");
    }

    void rows(StackUnderTest stack, Practice practice, long history) {
        for (var questions : Questions.values()) {
            for (var connections : extent.connections()) {
                row("gateway", stack.gateway(), connections, questions, stack, practice, history);
                row("availability", stack.availability(), connections, questions, stack, practice, history);
            }
        }
    }

    /** What visitors feel when they come at the targeted rate, whether earlier answers have come or not. */
    void atTarget(StackUnderTest stack, Practice practice) {
        report.heading(
                "Openings at the targeted %.0f/s, 8 connections, through the gateway, times from when each was due"
                        .formatted(TARGET));
        for (var questions : Questions.values()) {
            var measured = load(stack.gateway(), TARGET_CONNECTIONS, questions, stack, practice)
                    .at(TARGET, Duration.ofSeconds(10));
            report.line(
                    "%-24s %10.0f/s  p50 %.1f ms  p99 %.1f ms  failed %d  (target: p99 under 30 ms)",
                    questions.label(),
                    measured.perSecond(),
                    measured.millis(50),
                    measured.millis(99),
                    measured.failures());
        }
    }

    private void row(
            String door,
            URI address,
            int connections,
            Questions questions,
            StackUnderTest stack,
            Practice practice,
            long history) {
        var load = load(address, connections, questions, stack, practice);
        load.asFastAsAnswered(SETTLE);
        Measured measured = load.asFastAsAnswered(extent.cell());
        report.line(
                "%-24s %-12s %5d %10d %8d %10.0f %8.2f %8.2f %6d",
                questions.label(),
                door,
                connections,
                practice.therapists().size(),
                history,
                measured.perSecond(),
                measured.millis(50),
                measured.millis(99),
                measured.failures());
    }

    private static Load load(
            URI address, int connections, Questions questions, StackUnderTest stack, Practice practice) {
        return new Load(address, connections, questions.shot(practice, stack.tomorrow()));
    }
}
