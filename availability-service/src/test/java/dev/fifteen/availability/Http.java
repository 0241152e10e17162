package dev.fifteen.availability;

import dev.fifteen.contracts.TherapistId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Callers of the service. */
@Lazy
@Component
class Http {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Http(@LocalServerPort int port) {
        base = "http://localhost:" + port;
    }

    record Answer(int status, HttpHeaders headers, JsonNode body) {

        /** The fields that a problem finds fault with. */
        List<String> faults() {
            return body.path("errors")
                    .valueStream()
                    .map(fault -> fault.path("field").asString())
                    .toList();
        }

        String problem() {
            return body.path("type").asString().replaceFirst(".*/", "");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Somebody who calls, and how often a header of their own goes with it. */
    final class Caller {

        private final HttpRequest.Builder template;

        private Caller(HttpRequest.Builder template) {
            this.template = template;
        }

        Caller with(String header, String value) {
            return new Caller(template.copy().header(header, value));
        }

        Answer get(String path) {
            return send(path, template.copy().GET());
        }

        Answer post(String path, String body) {
            return send(path, json().POST(BodyPublishers.ofString(body)));
        }

        Answer put(String path, String body) {
            return send(path, json().PUT(BodyPublishers.ofString(body)));
        }

        Answer delete(String path) {
            return send(path, template.copy().DELETE());
        }

        private HttpRequest.Builder json() {
            return template.copy().header("Content-Type", "application/json");
        }

        private Answer send(String path, HttpRequest.Builder request) {
            try {
                var response = client.send(request.uri(URI.create(base + path)).build(), BodyHandlers.ofString());
                var body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
                return new Answer(response.statusCode(), response.headers(), body);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    Caller anyone() {
        return new Caller(HttpRequest.newBuilder());
    }

    Caller staff() {
        return as("staff.-.-");
    }

    Caller therapist(String therapistId) {
        return as("therapist." + therapistId + ".-");
    }

    Caller service() {
        return as("service.-.-");
    }

    private Caller as(String token) {
        return anyone().with("Authorization", "Bearer " + token);
    }

    /** The id of a therapist whom staff take in, and who can be met at these hours. */
    TherapistId takeIn(String profile, String hours) {
        var id = TherapistId.of(
                staff().post("/api/therapists", profile).body().path("id").asString());
        staff().put("/api/therapists/" + id + "/calendar/hours", hours);
        return id;
    }
}
