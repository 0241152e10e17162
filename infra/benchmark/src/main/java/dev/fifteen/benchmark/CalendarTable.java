package dev.fifteen.benchmark;

import dev.fifteen.benchmark.calendar.Micro;
import dev.fifteen.benchmark.calendar.ServiceByItself;
import dev.fifteen.benchmark.measure.RawCommits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** What the availability service does by itself, without the way to it. */
final class CalendarTable {

    private static final double HOLDS_A_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final Extent extent;
    private final Report report;

    CalendarTable(Extent extent, Report report) {
        this.extent = extent;
        this.report = report;
    }

    void print() throws Exception {
        report.heading("The calendar by itself (JMH, a process for each)");
        Map<String, Micro.Figure> figures = Micro.run();
        row(figures, "month", "µs", "openings of a therapist in a month", 50);
        row(figures, "monthAfterAChange", "µs", "the same after a change", 50);
        row(figures, "earliestTen", "µs", "earliest ten of 1,000 therapists", 1_000);
        row(figures, "cold", "ms", "feed of 5,000 events, heap 100 MB, new process", 2_000);
        row(figures, "warm", "ms", "feed of 5,000 events, heap 100 MB, later", 2_000);

        Path folder = Files.createTempDirectory("fifteen-calendar");
        try (var service = new ServiceByItself(folder)) {
            onPostgres(service);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void row(Map<String, Micro.Figure> figures, String name, String unit, String label, int target) {
        var figure = figures.getOrDefault(name, new Micro.Figure(Double.NaN, Double.NaN));
        report.line("%-48s %8.1f %s ±%.1f  (target: %d %s)", label, figure.mean(), unit, figure.error(), target, unit);
    }

    private void onPostgres(ServiceByItself service) throws Exception {
        report.heading("The availability service by itself, on PostgreSQL");
        Duration empty = service.restart();
        service.makeHistory(extent.events());
        Duration full = service.restart();
        Duration reading = full.minus(empty);
        report.line(
                "start with %d events in %.1f s, without in %.1f s: %.0f events/s read into memory  (target: 50,000/s)",
                service.events(),
                full.toMillis() / 1e3,
                empty.toMillis() / 1e3,
                service.events() * 1e3 / Math.max(1, reading.toMillis()));
        service.holds(HOLDS_A_SECOND, WARM_UP);
        var holds = service.holds(HOLDS_A_SECOND, extent.minute());
        report.line(
                "holds at %.0f/s for %ds, from when each was due to its commit: p50 %.2f ms  p99 %.2f ms  failed %d  (target: p99 5 ms)",
                HOLDS_A_SECOND,
                extent.minute().toSeconds(),
                holds.micros().getValueAtPercentile(50) / 1e3,
                holds.micros().getValueAtPercentile(99) / 1e3,
                holds.failures());
        report.line(
                "limit: PostgreSQL commits of one such row, 1 connection: %.0f/s",
                new RawCommits(service.database(), "SlotHeld").perSecond(1, Duration.ofSeconds(5)));
    }
}
