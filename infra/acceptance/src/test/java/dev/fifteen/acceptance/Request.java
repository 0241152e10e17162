package dev.fifteen.acceptance;

import java.util.UUID;

/** What a client sends to ask for a consultation. */
record Request(String therapist, String start, String name, String email, String place, String more) {

    static Request to(String therapist, String start) {
        return new Request(therapist, start, "Ada Example", "ada-" + UUID.randomUUID() + "@example.org", "US-CA", "");
    }

    Request name(String other) {
        return new Request(therapist, start, other, email, place, more);
    }

    Request email(String other) {
        return new Request(therapist, start, name, other, place, more);
    }

    Request place(String other) {
        return new Request(therapist, start, name, email, other, more);
    }

    /** Adds members to the body as they are. */
    Request and(String members) {
        return new Request(therapist, start, name, email, place, "," + members);
    }

    String json() {
        return """
                {"therapistId":"%s","start":"%s","service":"individual","channel":"VIDEO","language":"en","place":"%s",
                 "zone":"America/New_York","person":{"name":"%s","email":"%s","plainMailAccepted":true}%s}""".formatted(therapist, start, place, name, email, more);
    }
}
