package dev.fifteen.acceptance;

import java.util.UUID;

/** What a client sends to ask for a consultation. */
record Request(String therapist, String start, String service, String name, String email, String place, String more) {

    static Request to(String therapist, String start) {
        return new Request(
                therapist,
                start,
                "individual",
                "Ada Example",
                "ada-" + UUID.randomUUID() + "@example.org",
                "US-CA",
                "");
    }

    /** Asks for a call of two, the other of whom is written to at this address. */
    Request forTwo(String partner) {
        return new Request(therapist, start, "couples", name, email, place, more)
                .and("\"partner\":{\"name\":\"Blake Example\",\"email\":\"" + partner + "\"}");
    }

    Request name(String other) {
        return new Request(therapist, start, service, other, email, place, more);
    }

    Request email(String other) {
        return new Request(therapist, start, service, name, other, place, more);
    }

    Request place(String other) {
        return new Request(therapist, start, service, name, email, other, more);
    }

    /** Adds members to the body as they are. */
    Request and(String members) {
        return new Request(therapist, start, service, name, email, place, more + "," + members);
    }

    String json() {
        return """
                {"therapistId":"%s","start":"%s","service":"%s","channel":"VIDEO","language":"en","place":"%s",
                 "zone":"America/New_York","person":{"name":"%s","email":"%s","plainMailAccepted":true}%s}""".formatted(therapist, start, service, place, name, email, more);
    }
}
