package dev.fifteen.benchmark.practice;

import dev.fifteen.benchmark.load.Answer;
import dev.fifteen.benchmark.load.HttpConnection;
import dev.fifteen.benchmark.load.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's API as a member of staff uses it. An answer that refuses is a fault of the benchmark and ends it. */
public final class Api {

    // Tokens live five minutes.
    private static final Duration TOKEN_AGE = Duration.ofMinutes(4);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI door;
    private final URI identity;
    private String token = "";
    private long tokenSince;

    public Api(URI door, URI identity) {
        this.door = door;
        this.identity = identity;
    }

    public JsonNode get(String target) {
        return call(HttpRequest.get(target));
    }

    public JsonNode post(String target, Map<String, ?> body) {
        return call(HttpRequest.json("POST", target, JSON.writeValueAsString(body)));
    }

    public JsonNode put(String target, Map<String, ?> body) {
        return call(HttpRequest.json("PUT", target, JSON.writeValueAsString(body)));
    }

    private JsonNode call(HttpRequest request) {
        var answer = send(door, request.with("Authorization", "Bearer " + token()));
        if (!answer.isOk()) {
            throw new IllegalStateException(
                    "%s %s: %d %s".formatted(request.method(), request.target(), answer.status(), answer.text()));
        }
        return json(answer);
    }

    private synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - tokenSince > TOKEN_AGE.toNanos()) {
            var form = "grant_type=client_credentials&client_id=demo-staff&client_secret=demo-staff";
            var answer = send(
                    identity,
                    new HttpRequest(
                            "POST",
                            "/oauth2/token",
                            Map.of("Content-Type", "application/x-www-form-urlencoded"),
                            form));
            tokenSince = System.nanoTime();
            token = json(answer).get("access_token").asString();
        }
        return token;
    }

    private static JsonNode json(Answer answer) {
        @Nullable JsonNode body = answer.body().length == 0 ? null : JSON.readTree(answer.body());
        return body == null ? JSON.createObjectNode() : body;
    }

    private static Answer send(URI server, HttpRequest request) {
        try (var connection = new HttpConnection(server)) {
            return connection.send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
