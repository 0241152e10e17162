package dev.fifteen.journal.health;

import dev.fifteen.contracts.EventFamily;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Asks a service what it could not handle, in the name of who asks the journal. */
@Component
class DeadLetters {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final ParameterizedTypeReference<List<JsonNode>> LETTERS = new ParameterizedTypeReference<>() {};

    private final Environment settings;
    private final RestClient services;

    DeadLetters(Environment settings) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.settings = settings;
        this.services = RestClient.builder().requestFactory(requests).build();
    }

    /** As the service tells them. */
    ServiceHealth of(EventFamily family, String token) {
        try {
            List<JsonNode> letters = services.get()
                    .uri(settings.getRequiredProperty("fifteen.services." + family.label()) + "/internal/dead-letters")
                    .headers(headers -> headers.setBearerAuth(token))
                    .retrieve()
                    .body(LETTERS);
            return new ServiceHealth(family.label(), "UP", letters == null ? List.of() : letters);
        } catch (RestClientException e) {
            return new ServiceHealth(family.label(), "UNKNOWN", List.of());
        }
    }
}
