package dev.fifteen.gateway.route;

import dev.fifteen.gateway.entrance.DoorSettings;
import dev.fifteen.gateway.problem.Refusal;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Hands a request to its service. The framework's own exchange ends every body when the read time-out is over, which
 * would cut each stream of events; this one times only the wait for an answer to begin.
 */
@Component
class Forwarder implements ProxyExchange {

    private static final Logger log = LoggerFactory.getLogger(Forwarder.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final ServiceLine line;
    private final Patience patience;
    private final OpenStreams streams;
    private final int maxRequestBytes;

    Forwarder(ServiceLine line, Patience patience, OpenStreams streams, DoorSettings settings) {
        this.line = line;
        this.patience = patience;
        this.streams = streams;
        this.maxRequestBytes = Math.toIntExact(settings.maxRequestSize().toBytes());
    }

    @Override
    public ServerResponse exchange(Request request) {
        String service = service(request.getServerRequest());
        try {
            // Whole before it goes on: a slow sender then holds nothing of the service's, and a long one is refused
            // here.
            byte[] body =
                    request.getServerRequest().servletRequest().getInputStream().readNBytes(maxRequestBytes + 1);
            return body.length > maxRequestBytes
                    ? refuse(Refusal.tooLarge(maxRequestBytes))
                    : forward(service, request, body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ServerResponse forward(String service, Request request, byte[] body) {
        try {
            var received = line.call(service, outbound(request, body), patience.with(request.getMethod()));
            Answer answer = new Answer(received, streams);
            request.getResponseConsumers().forEach(consumer -> consumer.accept(answer, answer));
            return answer;
        } catch (CallNotPermittedException resting) {
            return refuse(Refusal.unavailable(service, A_MOMENT));
        } catch (HttpConnectTimeoutException unreachable) {
            log.warn("{} cannot be reached", service);
            return refuse(Refusal.unavailable(service, A_MOMENT));
        } catch (HttpTimeoutException late) {
            log.warn("{} did not answer in time", service);
            return refuse(Refusal.tooSlow(service));
        } catch (IOException unreachable) {
            log.warn("{} did not answer: {}", service, unreachable.toString());
            return refuse(Refusal.unavailable(service, A_MOMENT));
        }
    }

    private static HttpRequest outbound(Request request, byte[] body) {
        HttpRequest.Builder outbound = HttpRequest.newBuilder(Objects.requireNonNull(request.getUri()))
                .method(
                        request.getMethod().name(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        request.getHeaders().forEach((name, values) -> values.forEach(value -> outbound.header(name, value)));
        return outbound.build();
    }

    private static ServerResponse refuse(Refusal refusal) {
        return ServerResponse.status(refusal.status()).build((request, response) -> {
            refusal.send(request, response);
            return null;
        });
    }

    private static String service(ServerRequest request) {
        return Objects.requireNonNull(MvcUtils.getAttribute(request, MvcUtils.GATEWAY_ROUTE_ID_ATTR));
    }
}
