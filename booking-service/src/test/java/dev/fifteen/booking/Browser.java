package dev.fifteen.booking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a browser. */
final class Browser {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI door;

    Browser(int port) {
        door = URI.create("http://localhost:" + port);
    }

    /** A form that is in order. */
    static ObjectNode form() {
        return (ObjectNode) JSON.readTree("""
                {"therapistId":"%s","start":"%s","service":"individual","channel":"VIDEO","language":"he","place":"US-CA",
                 "zone":"America/Los_Angeles",
                 "person":{"name":"אנה כהן 🙂","email":"%s@example.org","phone":"+1 213 373 4253",
                   "answers":{"topics":["communication"],"note":"We argue.\\nA lot."},"plainMailAccepted":true}}""".formatted(Stage.INSTANT, Stage.START, UUID.randomUUID()));
    }

    static ObjectNode formFor(dev.fifteen.contracts.TherapistId therapistId) {
        return form().put("therapistId", therapistId.toString());
    }

    /** For two. */
    static ObjectNode formForCouple() {
        var form = form().put("service", "couples");
        form.putObject("partner").put("name", "Dan").put("email", UUID.randomUUID() + "@example.org");
        return form;
    }

    static ObjectNode person(ObjectNode form) {
        return (ObjectNode) form.get("person");
    }

    /** Asks and waits for the outcome. */
    Answer ask(JsonNode form, String... headers) {
        return post("/api/consultations", form.toString(), null, with(headers, "Prefer", "wait=10"));
    }

    Answer post(String path, @Nullable String body, @Nullable String bearer, String... headers) {
        var request = request(path, bearer, headers)
                .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(body == null ? request : request.setHeader("Content-Type", "application/json"));
    }

    Answer delete(String path, @Nullable String bearer) {
        return send(request(path, bearer).DELETE());
    }

    Answer get(String path, @Nullable String bearer, String... headers) {
        return send(request(path, bearer, headers));
    }

    /** The lines of a stream as they come. */
    HttpResponse<Stream<String>> listen(String path, @Nullable String bearer, String... headers) {
        try {
            return http.send(
                    request(path, bearer, with(headers, "Accept", "text/event-stream"))
                            .build(),
                    BodyHandlers.ofLines());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path, @Nullable String bearer, String... headers) {
        var request = HttpRequest.newBuilder(door.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return bearer == null ? request : request.setHeader("Authorization", "Bearer " + bearer);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.of(headers, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text(String field) {
            return json().path(field).asString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The path of this consultation's resource. */
        String at(String rest) {
            return "/api/consultations/" + text("id") + rest;
        }
    }
}
