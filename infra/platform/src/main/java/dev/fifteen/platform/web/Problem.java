package dev.fifteen.platform.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An answer that says no, as RFC 9457 has it. Its type is stable and ends with a slug such as {@code slot-unavailable}; its
 * detail is for people and repeats nothing that the caller sent.
 */
public final class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final String TYPES = "https://fifteen.dev/problems/";

    public Problem(HttpStatus status, String slug, String detail) {
        super(status, body(status, slug, detail), null);
    }

    /** The body alone, for answers that are written outside of a controller. */
    public static ProblemDetail body(HttpStatus status, String slug, String detail) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(TYPES + slug));
        return body;
    }

    /** The one answer to all that is not there or not the caller's, so that neither can be told from the other. */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing here");
    }

    /** A request that is wrong in one field. */
    public static Problem invalid(String field, String message) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid-request", "Please correct the fields named in errors")
                .with("errors", List.of(new FieldFault(field, message)));
    }

    /** Adds an extension member. */
    public Problem with(String member, Object value) {
        getBody().setProperty(member, value);
        return this;
    }
}
