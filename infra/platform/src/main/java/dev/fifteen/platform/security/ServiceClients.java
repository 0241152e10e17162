package dev.fifteen.platform.security;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * Ways to the other services: their addresses are the settings {@code fifteen.services.*}, and calls carry this service's own
 * token, got by the client registration {@code fifteen}.
 */
public final class ServiceClients {

    private static final String REGISTRATION = "fifteen";

    private final Environment environment;
    private final OAuth2AuthorizedClientManager manager;
    private final OAuth2AuthorizedClientService authorizedClients;

    ServiceClients(
            Environment environment,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientService authorizedClients) {
        this.environment = environment;
        this.authorizedClients = authorizedClients;
        this.manager = manager(registrations, authorizedClients);
    }

    /**
     * A client for one service.
     *
     * @param service its label, such as {@code booking}
     */
    public RestClient to(String service) {
        var authorization = new OAuth2ClientHttpRequestInterceptor(manager);
        authorization.setClientRegistrationIdResolver(request -> REGISTRATION);
        // A token that is refused, because keys or clocks were changed, is not shown again.
        authorization.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(authorizedClients));
        return RestClient.builder()
                .baseUrl(environment.getRequiredProperty("fifteen.services." + service))
                .requestFactory(patientRequests())
                .requestInterceptor(authorization)
                .build();
    }

    private static OAuth2AuthorizedClientManager manager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientService authorizedClients) {
        var tokens = new RestClientClientCredentialsTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(patientRequests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, authorizedClients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(grant -> grant.accessTokenResponseClient(tokens))
                .build());
        return manager;
    }

    private static JdkClientHttpRequestFactory patientRequests() {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build());
        requests.setReadTimeout(Duration.ofSeconds(5));
        return requests;
    }
}
