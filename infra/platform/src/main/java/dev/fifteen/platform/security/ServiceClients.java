package dev.fifteen.platform.security;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;

/**
 * Ways to the other services: their addresses are the settings {@code fifteen.services.*}, and calls carry this service's own
 * token, got by the client registration {@code fifteen}.
 */
public final class ServiceClients {

    private static final String REGISTRATION = "fifteen";

    private final Environment environment;
    private final OAuth2AuthorizedClientManager authorizedClients;

    ServiceClients(
            Environment environment,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientService authorizedClients) {
        this.environment = environment;
        this.authorizedClients =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, authorizedClients);
    }

    /**
     * A client for one service.
     *
     * @param service its label, such as {@code booking}
     */
    public RestClient to(String service) {
        var authorization = new OAuth2ClientHttpRequestInterceptor(authorizedClients);
        authorization.setClientRegistrationIdResolver(request -> REGISTRATION);
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
        requests.setReadTimeout(Duration.ofSeconds(5));
        return RestClient.builder()
                .baseUrl(environment.getRequiredProperty("fifteen.services." + service))
                .requestFactory(requests)
                .requestInterceptor(authorization)
                .build();
    }
}
