package dev.fifteen.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A service's answer on its way out. A stream of events leaves piece by piece, as it comes. */
final class Answer implements ServerResponse, ProxyExchange.Response {

    private final HttpResponse<InputStream> received;
    private final OpenStreams streams;
    private final HttpHeaders receivedHeaders = new HttpHeaders();
    private final HttpHeaders headers = new HttpHeaders();

    Answer(HttpResponse<InputStream> received, OpenStreams streams) {
        this.received = received;
        this.streams = streams;
        received.headers().map().forEach(receivedHeaders::put);
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(received.statusCode());
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return statusCode();
    }

    /** As the service sent them. */
    @Override
    public HttpHeaders getHeaders() {
        return receivedHeaders;
    }

    /** As they will leave. */
    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (InputStream body = received.body()) {
            response.setStatus(received.statusCode());
            weakenTag(request);
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            if (isStream()) {
                streams.pass(body, response.getOutputStream());
            } else {
                body.transferTo(response.getOutputStream());
            }
        }
        return null;
    }

    // Compressed on the way out it is another representation, which the strong tag no longer names (RFC 9110, section
    // 8.8.3.3);
    // the container compresses nothing that bears one.
    private void weakenTag(HttpServletRequest request) {
        String tag = headers.getFirst(HttpHeaders.ETAG);
        if (tag != null && tag.startsWith("\"") && request.getHeader(HttpHeaders.ACCEPT_ENCODING) != null) {
            headers.set(HttpHeaders.ETAG, "W/" + tag);
        }
    }

    private boolean isStream() {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/event-stream");
    }
}
