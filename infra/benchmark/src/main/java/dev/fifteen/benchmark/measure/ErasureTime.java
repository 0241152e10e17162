package dev.fifteen.benchmark.measure;

import dev.fifteen.benchmark.practice.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** How long it takes until a person is erased by all parts that knew of them, and staff can see so. */
public final class ErasureTime {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

    private final Api api;

    public ErasureTime(Api api) {
        this.api = api;
    }

    /** Milliseconds from the wish to the last acknowledgement, one person after the other, of those whom a therapist has met. */
    public Histogram times(String therapist, int persons) {
        var histogram = new Histogram(PATIENCE.toMillis(), 3);
        for (var person : known(therapist, persons)) {
            histogram.recordValue(erase("/api/clients/" + person + "/erasure").toMillis());
        }
        return histogram;
    }

    private List<String> known(String therapist, int most) {
        List<String> persons = new ArrayList<>();
        api.get("/api/therapists/%s/consultations?limit=%d".formatted(therapist, most))
                .path("items")
                .forEach(call -> call.path("persons")
                        .valueStream()
                        .filter(person -> !person.has("erased"))
                        .forEach(person -> persons.add(person.path("personId").asString())));
        return persons;
    }

    private Duration erase(String erasure) {
        var start = System.nanoTime();
        var end = start + PATIENCE.toNanos();
        var state = api.post(erasure, Map.of());
        while (!state.path("complete").asBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not erased everywhere: " + state.path("acknowledgements"));
            }
            LockSupport.parkNanos(LOOK_AGAIN);
            state = api.get(erasure);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
