package dev.fifteen.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why the door itself turns a request away, before or instead of a service.
 *
 * @param type last part of the problem's {@code type} (RFC 9457, section 3.1.1)
 * @param retryAfter when asking again makes sense, sent as {@code Retry-After} (RFC 9110, section 10.2.3)
 */
public record Refusal(
        HttpStatus status,
        String type,
        String title,
        @Nullable String detail,
        @Nullable Duration retryAfter) {

    private static final String ATTRIBUTE = Refusal.class.getName();

    /** A service does not answer; another try in a moment is likely to work. */
    public static Refusal unavailable(String service, Duration retryAfter) {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "temporarily-unavailable",
                "This part of Fifteen is taking a short break",
                "The " + service
                        + " service did not answer. Try again in a moment; repeat a POST with its Idempotency-Key.",
                retryAfter);
    }

    /** A service took the request but did not answer in time, so whether it acted is unknown. */
    public static Refusal tooSlow(String service) {
        return new Refusal(
                HttpStatus.GATEWAY_TIMEOUT,
                "took-too-long",
                "The answer took too long",
                "The " + service + " service did not answer in time. Repeat a POST only with its Idempotency-Key.",
                Duration.ofSeconds(2));
    }

    public static Refusal tooLarge(long limit) {
        return new Refusal(
                HttpStatus.CONTENT_TOO_LARGE,
                "content-too-large",
                "The request is too large",
                "A request body may have at most " + limit + " bytes.",
                null);
    }

    public static Refusal wrongMediaType() {
        return new Refusal(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Send JSON, not a form", null, null);
    }

    public static Refusal csrf() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "csrf-token-missing",
                "This call needs the session's CSRF token",
                "Read it from GET /api/session and send it in the header named there.",
                null);
    }

    public static Refusal signInFailed() {
        return new Refusal(
                HttpStatus.UNAUTHORIZED, "sign-in-failed", "Signing in did not work", "Please try once more.", null);
    }

    /** What to say of a status that comes without a reason of ours. */
    static Refusal of(HttpStatus status) {
        return new Refusal(status, slug(status), status.getReasonPhrase(), null, null);
    }

    /** Ends the request: the container's error dispatch renders this refusal for a program or for a person. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ATTRIBUTE, this);
        response.sendError(status.value());
    }

    static @Nullable Refusal sentWith(HttpServletRequest request) {
        return (Refusal) request.getAttribute(ATTRIBUTE);
    }

    private static String slug(HttpStatus status) {
        return status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE
                ? "internal-error"
                : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
