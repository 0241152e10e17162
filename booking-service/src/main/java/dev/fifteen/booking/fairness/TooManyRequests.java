package dev.fifteen.booking.fairness;

import dev.fifteen.platform.web.Problem;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Come back later (RFC 6585, section 4). */
final class TooManyRequests {

    private TooManyRequests() {}

    static Problem retryAfter(Duration patience) {
        var problem = new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "There are too many open requests already. Please try again later");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(patience.toSeconds()));
        return problem;
    }
}
