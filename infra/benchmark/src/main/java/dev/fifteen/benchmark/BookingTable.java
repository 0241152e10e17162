package dev.fifteen.benchmark;

import dev.fifteen.benchmark.load.Load;
import dev.fifteen.benchmark.load.Measured;
import dev.fifteen.benchmark.measure.HighestRate;
import dev.fifteen.benchmark.practice.Practice;
import dev.fifteen.benchmark.practice.Requests;
import dev.fifteen.benchmark.stack.StackUnderTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** The way from a client's request to the confirmation, through the gateway. */
final class BookingTable {

    private static final double USUAL_RATE = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofSeconds(10);
    // As many clients as may wait at once when the stack falls behind.
    private static final int CONNECTIONS = 256;
    private static final int FILLERS = 24;

    private final Extent extent;
    private final Report report;
    private long confirmed;

    BookingTable(Extent extent, Report report) {
        this.extent = extent;
        this.report = report;
    }

    /** How many consultations there are by now. */
    long confirmed() {
        return confirmed;
    }

    void warmUp(StackUnderTest stack, Practice practice) {
        var requests = stack.requests(practice);
        offer(stack, requests, USUAL_RATE, WARM_UP);
        stack.letPass(requests);
    }

    /** Twenty a second for a minute. */
    void usualRate(StackUnderTest stack, Practice practice) {
        var requests = stack.requests(practice);
        var before = stack.footprint();
        var measured = usually(stack, requests);
        report.line(
                "at %.0f/s for %ds: p50 %.0f ms  p99 %.0f ms  confirmed %d  failed %d  history %d"
                        + "  (targets: p50 50 ms, p99 200 ms)",
                USUAL_RATE,
                extent.minute().toSeconds(),
                measured.millis(50),
                measured.millis(99),
                measured.good(),
                measured.failures(),
                confirmed - measured.good());
        reportCpu(stack.footprint().cpuSince(before), measured);
        stack.letPass(requests);
    }

    /** The highest rate that lasts, and who takes the time at it. */
    void highestRate(StackUnderTest stack, Practice practice) {
        var requests = stack.requests(practice);
        var before = new AtomicReference<>(stack.footprint());
        var rate = new HighestRate(LOOK, extent.minute(), (perSecond, duration) -> {
                    before.set(stack.footprint());
                    var measured = offer(stack, requests, perSecond, duration);
                    report.line(
                            "  offered %5.1f/s for %3ds: %5.1f/s confirmed  p50 %.0f ms  p99 %.0f ms  failed %d",
                            perSecond,
                            duration.toSeconds(),
                            measured.perSecond(),
                            measured.millis(50),
                            measured.millis(99),
                            measured.failures());
                    return measured;
                })
                .find();
        report.line(
                "highest rate kept for %ds: %s  (target: 100/s)",
                extent.minute().toSeconds(),
                rate.kept()
                        ? "%.1f/s".formatted(rate.perSecond())
                        : "none, the last tried was %.1f/s".formatted(rate.perSecond()));
        reportCpu(stack.footprint().cpuSince(before.get()), rate.measured());
        stack.letPass(requests);
    }

    /** Books until there are that many consultations, and lets them pass. */
    void makeHistory(StackUnderTest stack, Practice practice, long size) {
        if (size <= confirmed) {
            return;
        }
        var requests = stack.requests(practice);
        var measured = fast(stack, requests, size - confirmed);
        stack.letPass(requests);
        report.line(
                "(%d consultations booked and past, at %.0f/s; failed %d%s)",
                confirmed,
                measured.perSecond(),
                measured.failures(),
                confirmed < size ? "; the time allowed did not suffice for " + size : "");
    }

    /** Twenty a second for a minute, without a word. */
    Measured usually(StackUnderTest stack, Requests requests) {
        return offer(stack, requests, USUAL_RATE, extent.minute());
    }

    /** So many as fast as booking answers. */
    Measured fast(StackUnderTest stack, Requests requests, long count) {
        var measured = new Load(stack.booking(), FILLERS, requests.confirmed()).atMost(count, extent.fill());
        confirmed += measured.good();
        return measured;
    }

    private Measured offer(StackUnderTest stack, Requests requests, double perSecond, Duration duration) {
        var measured = new Load(stack.gateway(), CONNECTIONS, requests.confirmed()).at(perSecond, duration);
        confirmed += measured.good();
        return measured;
    }

    private void reportCpu(Map<String, Duration> cpu, Measured measured) {
        report.line(
                "  milliseconds on a core for each consultation: %s",
                cpu.entrySet().stream()
                        .map(part -> "%s %.1f"
                                .formatted(
                                        part.getKey(),
                                        part.getValue().toMillis() / (double) Math.max(1, measured.good())))
                        .collect(Collectors.joining(", ")));
    }
}
