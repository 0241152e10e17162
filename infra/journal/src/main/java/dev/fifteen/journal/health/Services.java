package dev.fifteen.journal.health;

import dev.fifteen.contracts.EventFamily;
import dev.fifteen.platform.web.Problem;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Asks a service about itself, in the name of who asks the journal. */
@Component
class Services {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final ParameterizedTypeReference<List<JsonNode>> ALL = new ParameterizedTypeReference<>() {};

    private final Environment settings;
    private final RestClient services;

    Services(Environment settings) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.settings = settings;
        this.services = RestClient.builder().requestFactory(requests).build();
    }

    /** What it could not handle, as it tells it. */
    ServiceHealth deadLetters(EventFamily family, String token) {
        try {
            return new ServiceHealth(family.label(), "UP", list(family, "/internal/dead-letters", token));
        } catch (RestClientException e) {
            return new ServiceHealth(family.label(), "UNKNOWN", List.of());
        }
    }

    /** Its read models, as it tells them. */
    ServiceProjections projections(EventFamily family, String token) {
        try {
            return new ServiceProjections(family.label(), "UP", list(family, "/internal/projections", token));
        } catch (RestClientException e) {
            return new ServiceProjections(family.label(), "UNKNOWN", List.of());
        }
    }

    /**
     * Has it make a read model anew.
     *
     * @return how that stands
     * @throws Problem {@code not-found}, or {@code service-away}
     */
    JsonNode replay(EventFamily family, String name, String token) {
        try {
            var status = services.post()
                    .uri(address(family) + "/internal/projections/{name}/replay", name)
                    .headers(headers -> headers.setBearerAuth(token))
                    .retrieve()
                    .body(JsonNode.class);
            if (status != null) {
                return status;
            }
        } catch (HttpClientErrorException.NotFound e) {
            throw Problem.notFound();
        } catch (RestClientException e) {
            // Said below, as is an answer without words.
        }
        throw new Problem(
                HttpStatus.SERVICE_UNAVAILABLE, "service-away", "The service does not answer. Please try again");
    }

    private List<JsonNode> list(EventFamily family, String path, String token) {
        List<JsonNode> told = services.get()
                .uri(address(family) + path)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(ALL);
        return told == null ? List.of() : told;
    }

    private String address(EventFamily family) {
        return settings.getRequiredProperty("fifteen.services." + family.label());
    }
}
