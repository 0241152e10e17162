package dev.fifteen.local.web;

import java.util.Map;

/** Ends a request with a problem as in RFC 9457. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final String slug;
    private final String title;

    public Refusal(int status, String slug, String title) {
        super(title);
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    /** 404. */
    public static Refusal notFound() {
        return new Refusal(404, "not-found", "There is nothing here");
    }

    /** 405. */
    public static Refusal methodNotAllowed() {
        return new Refusal(405, "method-not-allowed", "This cannot be done here");
    }

    Answer answer() {
        return Answer.json(
                status,
                "application/problem+json",
                Map.of("type", "https://fifteen.dev/problems/" + slug, "title", title, "status", status));
    }
}
