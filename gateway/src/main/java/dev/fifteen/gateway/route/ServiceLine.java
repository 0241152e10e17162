package dev.fifteen.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Calls a service once, and for a moment not at all when it keeps failing. Nothing is ever sent twice from here. */
@Component
class ServiceLine {

    // A service's own 500 may be one broken call; these say that the service as a whole is not there.
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final HttpClient client;
    private final CircuitBreakerRegistry breakers;

    ServiceLine(HttpClient client, CircuitBreakerRegistry breakers) {
        this.client = client;
        this.breakers = breakers;
    }

    /**
     * The answer as soon as its headers are there.
     *
     * @throws CallNotPermittedException when the service has been failing and is left alone for a moment
     * @throws HttpTimeoutException when the headers took longer than {@code patience}
     */
    HttpResponse<InputStream> call(String service, HttpRequest request, Duration patience) throws IOException {
        CircuitBreaker breaker = breakers.circuitBreaker(service);
        breaker.acquirePermission();
        long began = breaker.getCurrentTimestamp();
        try {
            HttpResponse<InputStream> answer = await(request, patience);
            long took = breaker.getCurrentTimestamp() - began;
            if (AWAY.contains(answer.statusCode())) {
                breaker.onError(took, breaker.getTimestampUnit(), new IOException("status " + answer.statusCode()));
            } else {
                breaker.onSuccess(took, breaker.getTimestampUnit());
            }
            return answer;
        } catch (IOException | RuntimeException failure) {
            breaker.onError(breaker.getCurrentTimestamp() - began, breaker.getTimestampUnit(), failure);
            throw failure;
        }
    }

    // Not HttpRequest.timeout: from JDK 26 on that also ends a body that is still flowing.
    private HttpResponse<InputStream> await(HttpRequest request, Duration patience) throws IOException {
        CompletableFuture<HttpResponse<InputStream>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new HttpTimeoutException("no answer within " + patience);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("stopping", stopping);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
        }
    }
}
