package dev.fifteen.benchmark.practice;

import dev.fifteen.benchmark.load.Answer;
import dev.fifteen.benchmark.load.HttpRequest;
import dev.fifteen.benchmark.load.Shot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Requests for consultations, each by another person for another open slot, so that all can be confirmed. */
public final class Requests {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int CREATED = 201;

    private final List<String> therapists;
    private final String service;
    private final Instant from;
    private final AtomicLong next = new AtomicLong();

    /** @param from a whole quarter of an hour, the first that is asked for */
    public Requests(Practice practice, Instant from) {
        this.therapists = practice.therapists();
        this.service = practice.service();
        this.from = from;
    }

    /** Asks, waits for the decision, and hits when it is a confirmation. */
    public Shot confirmed() {
        return connection -> isConfirmed(connection.send(request(next.getAndIncrement())));
    }

    /** The end of what was asked for so far. */
    public Instant end() {
        return from.plus(QUARTER.multipliedBy(next.get() / therapists.size() + 1));
    }

    private HttpRequest request(long number) {
        var key = UUID.randomUUID().toString();
        var therapist = therapists.get((int) (number % therapists.size()));
        var start = from.plus(QUARTER.multipliedBy(number / therapists.size()));
        return HttpRequest.json("POST", "/api/consultations", body(therapist, start, key))
                .with("Idempotency-Key", key)
                .with("Prefer", "wait=8");
    }

    private String body(String therapist, Instant start, String person) {
        return """
                {"therapistId":"%s","start":"%s","service":"%s","channel":"VIDEO","language":"%s","place":"%s","zone":"%s",\
                "person":{"name":"Client %s","email":"client-%s@example.org",\
                "answers":{"topics":["communication"],"note":"A first question."},"plainMailAccepted":true}}""".formatted(
                        therapist,
                        start,
                        service,
                        Practice.LANGUAGE,
                        Practice.PLACE,
                        Practice.ZONE,
                        person.substring(0, 8),
                        person);
    }

    private static boolean isConfirmed(Answer answer) {
        return answer.status() == CREATED && answer.text().contains("\"CONFIRMED\"");
    }
}
