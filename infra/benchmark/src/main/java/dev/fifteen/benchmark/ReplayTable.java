package dev.fifteen.benchmark;

import dev.fifteen.benchmark.load.Load;
import dev.fifteen.benchmark.load.Measured;
import dev.fifteen.benchmark.measure.CopiedHistory;
import dev.fifteen.benchmark.practice.Api;
import dev.fifteen.benchmark.practice.Practice;
import dev.fifteen.benchmark.practice.Requests;
import dev.fifteen.benchmark.stack.StackUnderTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Booking's read models made anew through the gateway, while people go on asking. */
final class ReplayTable {

    private static final double REQUESTS_A_SECOND = 2;
    private static final int TIMES = 3;
    private static final int MODELS = 10;
    private static final int CONNECTIONS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration ALONE = Duration.ofSeconds(15);

    private final Extent extent;
    private final Report report;

    ReplayTable(Extent extent, Report report) {
        this.extent = extent;
        this.report = report;
    }

    void print(StackUnderTest stack) throws Exception {
        var api = new Api(stack.gateway(), stack.identity());
        var practice = new Practice(api);
        practice.grow(MODELS);
        var requests = stack.requests(practice);
        new Load(stack.gateway(), 1, requests.confirmed()).atMost(MODELS, PATIENCE);
        callOffSome(api, practice);
        var history = new CopiedHistory(stack.bookingDatabase());
        history.make(
                extent.replayed(), () -> new Load(stack.gateway(), 1, requests.confirmed()).atMost(MODELS, PATIENCE));

        awaitRest(stack, requests, history);
        report.heading("Read models made anew while requests come at %.0f/s  (target: 20,000 events/s)"
                .formatted(REQUESTS_A_SECOND));
        told("requests before", asked(stack, requests, ALONE));
        for (int time = 0; time < TIMES; time++) {
            for (var model : new String[] {"agenda", "waiting-list", "erasure"}) {
                replay(stack, api, requests, model);
            }
        }
        report.line("limit: events read from PostgreSQL by one reader: %.0f/s", history.readPerSecond());
    }

    /** Until people are answered at once, and the publisher has ceased to look for the numbers that were left out. */
    private static void awaitRest(StackUnderTest stack, Requests requests, CopiedHistory history) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && (asked(stack, requests, LOOK).failures() > 0 || history.isLookedFor())) {
            // Asked again: it stores how far it is with what it reads.
        }
    }

    private static void callOffSome(Api api, Practice practice) {
        for (var therapist : practice.therapists().subList(0, MODELS / 2)) {
            api.get("/api/therapists/%s/consultations?status=CONFIRMED".formatted(therapist))
                    .path("items")
                    .forEach(call ->
                            api.post("/api/consultations/" + call.path("id").asString() + "/cancellation", Map.of()));
        }
    }

    private void replay(StackUnderTest stack, Api api, Requests requests, String model) throws Exception {
        try (var people = Executors.newSingleThreadExecutor()) {
            api.post("/api/journal/projections/booking/" + model + "/replay", Map.of());
            var meanwhile = people.submit(() -> asked(stack, requests, LOOK));
            var end = awaitEnd(api, model);
            report.line(
                    "%-14s %s  %d events  %.0f/s",
                    model,
                    end.path("state").asString(),
                    end.path("eventsRead").asLong(),
                    end.path("eventsPerSecond").asDouble());
            told("requests meanwhile", meanwhile.get());
        }
    }

    private static JsonNode awaitEnd(Api api, String model) {
        while (true) {
            for (var service : api.get("/api/journal/projections").path("items")) {
                for (var told : service.path("projections")) {
                    if (told.path("name").asString().equals(model)
                            && !told.path("state").asString().equals("RUNNING")) {
                        return told;
                    }
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    private static Measured asked(StackUnderTest stack, Requests requests, Duration duration) {
        return new Load(stack.gateway(), CONNECTIONS, requests.confirmed()).at(REQUESTS_A_SECOND, duration);
    }

    private void told(String label, Measured measured) {
        report.line(
                "  %-20s confirmed %d  p50 %.0f ms  p99 %.0f ms  failed %d",
                label, measured.good(), measured.millis(50), measured.millis(99), measured.failures());
    }
}
