package dev.fifteen.notification.inquiry;

import dev.fifteen.notification.Undelivered;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** How another service's answer bears on a message. */
final class Answers {

    private Answers() {}

    /**
     * The answer.
     *
     * @param service whom we ask, as the reason names it
     * @throws Undelivered for good if the service knows nothing of it, for now if it does not answer or answers otherwise
     */
    static <T> T from(String service, Supplier<@Nullable T> question) {
        try {
            return Optional.ofNullable(question.get()).orElseThrow(() -> Undelivered.forNow(service + "-silent"));
        } catch (HttpClientErrorException.NotFound e) {
            throw isItsOwn(e)
                    ? Undelivered.forGood(service + "-knows-nothing")
                    : Undelivered.forNow(service + "-unreachable");
        } catch (RestClientException | OAuth2AuthorizationException e) {
            throw Undelivered.forNow(service + "-unreachable");
        }
    }

    /** A 404 without a problem comes from something that stands where the service should. */
    private static boolean isItsOwn(HttpClientErrorException e) {
        return MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(
                e.getResponseHeaders() == null ? null : e.getResponseHeaders().getContentType());
    }
}
