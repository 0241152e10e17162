package dev.fifteen.benchmark;

import dev.fifteen.benchmark.practice.Practice;
import dev.fifteen.benchmark.stack.StackUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How soon people are told, and how many of them. */
final class MailTable {

    private static final int BACKLOG = 1_000;
    private static final int LETTERS_OF_A_CALL = 2;
    private static final int REMINDERS = 100_000;
    private static final Duration IDLE = Duration.ofSeconds(20);

    private final Report report;
    private final BookingTable bookings;

    MailTable(Report report, BookingTable bookings) {
        this.report = report;
        this.bookings = bookings;
    }

    void print(StackUnderTest stack, Practice practice) throws Exception {
        report.heading("Letters, to the local mail server");
        handOver(stack, practice);
        backlog(stack, practice);
        pendingReminders(stack);
    }

    private void handOver(StackUnderTest stack, Practice practice) {
        stack.letters().awaitRest(stack.now());
        var begun = stack.now();
        var requests = stack.requests(practice);
        var booked = bookings.usually(stack, requests).good();
        stack.letters().awaitSent(booked * LETTERS_OF_A_CALL, begun);
        var times = stack.letters().handOvers(begun);
        stack.letPass(requests);
        report.line(
                "from confirmed to handed over, at 20/s: %d letters  p50 %d ms  p99 %d ms  (target: p99 500 ms)",
                times.getTotalCount(), times.getValueAtPercentile(50), times.getValueAtPercentile(99));
    }

    /** What piled up while notification was away. */
    private void backlog(StackUnderTest stack, Practice practice) {
        stack.letters().awaitRest(stack.now());
        var begun = stack.now();
        var requests = stack.requests(practice);
        stack.withoutNotification(() -> bookings.fast(stack, requests, BACKLOG));
        stack.letters().awaitSent(BACKLOG * LETTERS_OF_A_CALL, begun);
        var sent = stack.letters().sentSince(begun);
        stack.letPass(requests);
        report.line(
                "a backlog of %d letters, by a process just started: %.0f/s, the second half %.0f/s  (target: 200/s)",
                sent.size(), perSecond(sent), perSecond(sent.subList(sent.size() / 2, sent.size())));
    }

    private static double perSecond(List<Instant> moments) {
        return moments.size()
                * 1e9
                / Duration.between(moments.getFirst(), moments.getLast()).toNanos();
    }

    private void pendingReminders(StackUnderTest stack) throws Exception {
        stack.letters().awaitRest(stack.now());
        var without = idle(stack);
        stack.letters().addReminders(REMINDERS);
        var with = idle(stack);
        stack.letters().removeReminders();
        report.line(
                "milliseconds on a core a second at rest, notification and PostgreSQL: %.1f, with %,d reminders pending %.1f",
                without, REMINDERS, with);
    }

    private static double idle(StackUnderTest stack) throws InterruptedException {
        var before = stack.footprint();
        Thread.sleep(IDLE);
        var since = stack.footprint().cpuSince(before);
        return Stream.of("notification", "postgres")
                        .map(since::get)
                        .filter(Objects::nonNull)
                        .mapToLong(Duration::toMillis)
                        .sum()
                / (double) IDLE.toSeconds();
    }
}
