package dev.fifteen.local;

import dev.fifteen.local.web.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The practice that a new stack begins with: two therapists with hours, so that a newcomer can book at once. It is made by
 * the same calls as any practice, as staff and through the gateway.
 */
final class DemoPractice {

    /** One of its therapists; the id follows from the key under which it is taken in, so it is the same on every machine. */
    record Therapist(String key, String id, String profile, String hours) {}

    static final Therapist FIRST = new Therapist("demo-therapist-1", "de2f42c1-5670-8e29-806c-1d98e1bb036a", """
            {"name": "Noa Levi", "credentials": "LMFT", "email": "noa.levi@practice.example",
             "languages": ["en", "he"], "services": ["individual", "couples", "relationship"],
             "licences": [{"place": "US-CA", "number": "LMFT 100001", "validUntil": "2035-12-31"}],
             "zone": "America/Los_Angeles", "channels": ["VIDEO", "PHONE"]}
            """, """
            {"zone": "America/Los_Angeles", "hours": [
              {"day": "MONDAY", "from": "09:00", "to": "12:00"}, {"day": "MONDAY", "from": "13:00", "to": "17:00"},
              {"day": "TUESDAY", "from": "09:00", "to": "12:00"}, {"day": "TUESDAY", "from": "13:00", "to": "17:00"},
              {"day": "WEDNESDAY", "from": "12:00", "to": "20:00"},
              {"day": "THURSDAY", "from": "09:00", "to": "12:00"}, {"day": "THURSDAY", "from": "13:00", "to": "17:00"},
              {"day": "FRIDAY", "from": "09:00", "to": "14:00"},
              {"day": "SUNDAY", "from": "10:00", "to": "14:00"}]}
            """);

    static final Therapist SECOND = new Therapist("demo-therapist-2", "8caf8c39-2a0f-8e5b-9a8e-9376e4b82894", """
            {"name": "Claire Tremblay", "credentials": "RP", "email": "claire.tremblay@practice.example",
             "languages": ["en", "fr"], "services": ["individual", "couples", "relationship", "anger-management"],
             "licences": [{"place": "CA-ON", "number": "RP 100002", "validUntil": "2035-12-31"}],
             "zone": "America/Toronto", "channels": ["VIDEO", "PHONE"]}
            """, """
            {"zone": "America/Toronto", "hours": [
              {"day": "MONDAY", "from": "10:00", "to": "18:00"}, {"day": "TUESDAY", "from": "10:00", "to": "18:00"},
              {"day": "WEDNESDAY", "from": "08:00", "to": "12:00"}, {"day": "THURSDAY", "from": "10:00", "to": "18:00"},
              {"day": "FRIDAY", "from": "10:00", "to": "16:00"}, {"day": "SATURDAY", "from": "09:00", "to": "13:00"}]}
            """);

    private static final String RULES = """
            {"lengthMinutes": 15, "startEveryMinutes": 15, "bufferBeforeMinutes": 0, "bufferAfterMinutes": 0,
             "noticeMinutes": 120, "horizonDays": 60, "dailyCap": 16, "policy": "INSTANT", "approvalHours": 24}
            """;

    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int UNAVAILABLE = 503;
    private static final int MOST_TRIES = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI identity;
    private final URI gateway;

    DemoPractice(URI identity, URI gateway) {
        this.identity = identity;
        this.gateway = gateway;
    }

    /** Takes both therapists in; what is there already stays as it is. */
    void open() {
        var token = token();
        for (var therapist : List.of(FIRST, SECOND)) {
            var made = call(token, "POST", "/api/therapists", therapist.profile(), therapist.key());
            requireId(therapist, made.path("id").asString());
            var calendar = "/api/therapists/" + therapist.id() + "/calendar";
            call(token, "PUT", calendar + "/hours", therapist.hours(), therapist.key());
            call(token, "PUT", calendar + "/rules", RULES, therapist.key());
        }
    }

    // Identity has been told the ids before there were any therapists.
    private static void requireId(Therapist therapist, String id) {
        if (!therapist.id().equals(id)) {
            throw new CannotStart("The demo practice's %s got the id %s instead of %s"
                    .formatted(therapist.key(), id, therapist.id()));
        }
    }

    private String token() {
        var request = HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=demo-staff&client_secret=demo-staff"))
                .build();
        return send(request).path("access_token").asString();
    }

    private JsonNode call(String token, String method, String path, String body, String key) {
        return send(HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            // Who called a part before it was ready has made the gateway leave it alone for a moment.
            for (var tries = 1; response.statusCode() == UNAVAILABLE && tries < MOST_TRIES; tries++) {
                Thread.sleep(PAUSE);
                response = http.send(request, BodyHandlers.ofString());
            }
            if (response.statusCode() < OK || response.statusCode() >= MULTIPLE_CHOICES) {
                throw refused(request, response);
            }
            return Json.MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new CannotStart(
                    "The demo practice cannot be made: %s %s: %s".formatted(request.method(), request.uri(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted");
        }
    }

    private static CannotStart refused(HttpRequest request, HttpResponse<String> response) {
        return new CannotStart("The demo practice cannot be made: %s %s answers %d %s"
                .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
    }
}
