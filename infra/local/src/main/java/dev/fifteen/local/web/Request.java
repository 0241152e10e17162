package dev.fifteen.local.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** A request as its handler wants to read it. */
public final class Request {

    private static final int LONGEST_BODY = 64 * 1024;

    private final HttpExchange exchange;

    Request(HttpExchange exchange) {
        this.exchange = exchange;
    }

    public String method() {
        return exchange.getRequestMethod();
    }

    public String path() {
        return exchange.getRequestURI().getPath();
    }

    /** The first value that the query gives to this name. */
    public Optional<String> parameter(String name) {
        var query = exchange.getRequestURI().getRawQuery();
        return Stream.of(query == null ? new String[0] : query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && decode(pair[0]).equals(name))
                .map(pair -> decode(pair[1]))
                .findFirst();
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /**
     * The body as JSON.
     *
     * @throws Refusal 400 if it is not such a JSON
     */
    public <T> T body(Class<T> type) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
        try {
            var read = Json.MAPPER.readValue(body, type);
            if (read == null) {
                throw new Refusal(400, "invalid-request", "A JSON object is needed");
            }
            return read;
        } catch (JacksonException e) {
            throw new Refusal(400, "invalid-request", e.getOriginalMessage());
        }
    }
}
