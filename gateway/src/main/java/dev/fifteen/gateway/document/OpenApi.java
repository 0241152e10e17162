package dev.fifteen.gateway.document;

import dev.fifteen.gateway.route.Services;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document out of those of the services. Each schema is named after its service, so two services may mean
 * different things by one name; a service that is away is shown as it last described itself.
 */
@Component
class OpenApi {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SCHEMAS = "\"#/components/schemas/";

    private final Map<String, URI> services;
    private final HttpClient client;
    private final JsonMapper json;
    private final Map<String, JsonNode> known = new ConcurrentHashMap<>();

    OpenApi(Services services, HttpClient client, JsonMapper json) {
        this.services = services.byName();
        this.client = client;
        this.json = json;
    }

    /** What is known now; {@code x-missing} names the services that never said anything. */
    ObjectNode gather() {
        CompletableFuture.allOf(services.entrySet().stream()
                        .map(service -> ask(service.getKey(), service.getValue()))
                        .toArray(CompletableFuture[]::new))
                .join();
        ObjectNode whole = json.createObjectNode().put("openapi", "3.1.0");
        whole.putObject("info").put("title", "Fifteen").put("version", "1.0.0");
        ObjectNode paths = whole.putObject("paths");
        ObjectNode schemas = whole.putObject("components").putObject("schemas");
        ArrayNode missing = whole.putArray("x-missing");
        for (String service : services.keySet()) {
            JsonNode part = known.get(service);
            if (part == null) {
                missing.add(service);
            } else {
                add(service, part, paths, schemas);
            }
        }
        return whole;
    }

    private static void add(String service, JsonNode part, ObjectNode paths, ObjectNode schemas) {
        part.path("paths").forEachEntry((path, operations) -> {
            if (path.startsWith("/api/") || path.startsWith("/calendar/")) {
                // Two services may answer different methods of one path.
                ObjectNode there = paths.get(path) instanceof ObjectNode shared ? shared : paths.putObject(path);
                operations.forEachEntry((method, operation) -> there.set(method, tagged(service, operation)));
            }
        });
        part.at("/components/schemas").forEachEntry((name, schema) -> schemas.set(service + "." + name, schema));
    }

    private static JsonNode tagged(String service, JsonNode operation) {
        if (operation instanceof ObjectNode described) {
            described.putArray("tags").add(service);
        }
        return operation;
    }

    private CompletableFuture<Void> ask(String service, URI address) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v3/api-docs"))
                .timeout(PATIENCE)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenAccept(answer -> {
                    if (answer.statusCode() == 200) {
                        known.put(service, json.readTree(answer.body().replace(SCHEMAS, SCHEMAS + service + ".")));
                    }
                })
                .exceptionally(away -> null);
    }
}
