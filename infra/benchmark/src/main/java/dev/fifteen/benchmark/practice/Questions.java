package dev.fifteen.benchmark.practice;

import dev.fifteen.benchmark.load.HttpRequest;
import dev.fifteen.benchmark.load.Shot;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;

/** What a visitor's page asks for before anything is booked. */
public enum Questions {
    /** The open starts of one therapist in a week; each question is about another one. */
    WEEK("a week of one therapist") {
        @Override
        HttpRequest request(Practice practice, LocalDate from) {
            var therapists = practice.therapists();
            var one = therapists.get(ThreadLocalRandom.current().nextInt(therapists.size()));
            return HttpRequest.get("/api/openings?therapist=%s&from=%s&days=7".formatted(one, from));
        }
    },
    /** The earliest open starts of all therapists who fit. */
    EARLIEST("the earliest of all") {
        @Override
        HttpRequest request(Practice practice, LocalDate from) {
            return HttpRequest.get("/api/openings?service=%s&language=%s&place=%s&from=%s&days=7&limit=10"
                    .formatted(practice.service(), Practice.LANGUAGE, Practice.PLACE, from));
        }
    };

    private final String label;

    Questions(String label) {
        this.label = label;
    }

    abstract HttpRequest request(Practice practice, LocalDate from);

    public String label() {
        return label;
    }

    /** Hits when there are openings in the answer. */
    public Shot shot(Practice practice, LocalDate from) {
        return connection -> {
            var answer = connection.send(request(practice, from));
            return answer.isOk() && answer.text().contains("\"start\"");
        };
    }
}
