package dev.fifteen.local.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/** An answer: a status, headers and a body. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    /** 200 with the value as JSON. */
    public static Answer json(Object value) {
        return json(200, "application/json", value);
    }

    static Answer json(int status, String type, Object value) {
        return new Answer(status, Map.of("Content-Type", type), Json.MAPPER.writeValueAsBytes(value));
    }

    /** 204, nothing to say. */
    public static Answer nothing() {
        return new Answer(204, Map.of(), new byte[0]);
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        var bodyless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodyless ? -1 : body.length);
        if (!bodyless) {
            exchange.getResponseBody().write(body);
        }
    }
}
