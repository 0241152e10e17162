package dev.fifteen.benchmark;

import dev.fifteen.benchmark.measure.ErasureTime;
import dev.fifteen.benchmark.measure.KafkaRoundTrip;
import dev.fifteen.benchmark.measure.RawCommits;
import dev.fifteen.benchmark.practice.Api;
import dev.fifteen.benchmark.practice.Practice;
import dev.fifteen.benchmark.stack.Footprint;
import dev.fifteen.benchmark.stack.StackUnderTest;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Starts a stack, measures it, prints what it found, and ends the stack. History is made of real consultations, booked and
 * then left behind by the stack's clock, so that whatever a consultation costs later is in it.
 */
public final class Benchmark {

    private static final int ERASED = 20;

    private final Extent extent;
    private final Report report;
    private final OpeningsTable openings;
    private final BookingTable bookings;

    private Benchmark(Extent extent, Report report) {
        this.extent = extent;
        this.report = report;
        this.openings = new OpeningsTable(extent, report);
        this.bookings = new BookingTable(extent, report);
    }

    /** @param args the checkout whose build is measured, and the file for the figures */
    public static void main(String... args) throws Exception {
        var report = new Report(System.out, Path.of(args[1]));
        report.line(
                "Fifteen on %d cores (load before this run %.1f), Java %s, %s",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
        var extent = Extent.fromSystemProperties();
        if (extent.parts().contains("calendar")) {
            new CalendarTable(extent, report).print();
        }
        if (extent.parts().contains("replay")) {
            try (var stack = StackUnderTest.start(Path.of(args[0]))) {
                new ReplayTable(extent, report).print(stack);
                stack.forget();
            }
        }
        if (extent.parts().contains("stack")) {
            try (var stack = StackUnderTest.start(Path.of(args[0]))) {
                new Benchmark(extent, report).run(stack);
                stack.forget();
            }
        }
    }

    private void run(StackUnderTest stack) throws Exception {
        report.heading("Start-up until every part is ready (target: 40 s)");
        startUp(stack, "a new folder, with the demo practice seeded");

        var api = new Api(stack.gateway(), stack.identity());
        var practice = new Practice(api);
        openingsByPracticeSize(stack, practice);

        report.heading("From request to confirmed, through the gateway, %d therapists"
                .formatted(practice.therapists().size()));
        bookings.warmUp(stack, practice);
        bookings.usualRate(stack, practice);
        bookings.highestRate(stack, practice);
        new MailTable(report, bookings).print(stack, practice);
        erasures(api, practice);
        limits(stack);
        memory("Resident memory after that (target: 2,560 MiB)", stack.footprint());

        openingsByHistory(stack, practice);
        openings.atTarget(stack, practice);
        report.heading("From request to confirmed, with that history");
        bookings.usualRate(stack, practice);
        memory("Resident memory at the end", stack.footprint());

        report.heading("Start-up with that history");
        stack.archiveClasses();
        stack.restart();
        startUp(stack, "%d consultations".formatted(bookings.confirmed()));
    }

    private void openingsByPracticeSize(StackUnderTest stack, Practice practice) {
        practice.grow(extent.therapists().getFirst());
        openings.warmUp(stack, practice);
        openings.head();
        for (var size : extent.therapists()) {
            practice.grow(size);
            openings.rows(stack, practice, bookings.confirmed());
        }
    }

    private void openingsByHistory(StackUnderTest stack, Practice practice) {
        openings.head();
        // None is measured above, with the largest practice.
        for (var size : extent.history().stream().filter(some -> some > 0).toList()) {
            bookings.makeHistory(stack, practice, size);
            openings.rows(stack, practice, bookings.confirmed());
        }
    }

    private void erasures(Api api, Practice practice) {
        report.heading("A person erased everywhere, until staff see every part's word");
        var times = new ErasureTime(api).times(practice.therapists().getFirst(), ERASED);
        report.line(
                "%d persons: p50 %d ms  longest %d ms  (target: 60 s)",
                times.getTotalCount(), times.getValueAtPercentile(50), times.getMaxValue());
    }

    private void limits(StackUnderTest stack) throws Exception {
        report.heading("Limits of this machine, in the same servers");
        var rows = new RawCommits(stack.bookingDatabase(), "ConsultationRequested");
        for (var connections : new int[] {1, 16}) {
            report.line(
                    "PostgreSQL commits of the row of a request, %2d connections: %.0f/s",
                    connections, rows.perSecond(connections, Duration.ofSeconds(5)));
        }
        var rounds = new KafkaRoundTrip(stack.kafka()).times(1_000);
        report.line(
                "Kafka, one record acknowledged and read back: p50 %.2f ms  p99 %.2f ms",
                rounds.getValueAtPercentile(50) / 1e3, rounds.getValueAtPercentile(99) / 1e3);
    }

    private void memory(String heading, Footprint footprint) {
        report.heading(heading);
        footprint.megabytes().forEach((part, megabytes) -> report.line("%-16s %6d MiB", part, megabytes));
        report.line("%-16s %6d MiB", "together", footprint.totalMegabytes());
    }

    private void startUp(StackUnderTest stack, String circumstances) {
        report.line("%.1f s: %s", stack.startUp().toMillis() / 1e3, circumstances);
    }
}
