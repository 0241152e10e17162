package dev.fifteen.platform.security;

import dev.fifteen.platform.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stateless resource server. Issuer, audience and algorithm of JWTs are ordinary settings; who may call an endpoint stands
 * at the endpoint ({@link Anyone}, {@link StaffOnly}, {@link TherapistOrStaff}, {@link ServicesOnly}).
 */
@AutoConfiguration
@EnableMethodSecurity
public class AccessConfiguration {

    private static final Pattern JWT =
            Pattern.compile("Bearer [^.\\s]+\\.[^.\\s]+\\.[^.\\s]+", Pattern.CASE_INSENSITIVE);

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, JsonMapper json) {
        AuthenticationEntryPoint unknown = (request, response, e) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            write(response, json, HttpStatus.UNAUTHORIZED, "unauthenticated", "Please sign in");
        };
        AccessDeniedHandler denied = (request, response, e) ->
                write(response, json, HttpStatus.FORBIDDEN, "forbidden", "This is not yours to see or do");
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                        .authenticationEntryPoint(unknown)
                        .accessDeniedHandler(denied))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing here is authorised by a cookie.
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Customizer.withDefaults())
                .build();
    }

    /** Leaves a bearer that is no JWT to the endpoint: a client's link token. */
    @Bean
    BearerTokenResolver bearerTokenResolver() {
        var bearer = new DefaultBearerTokenResolver();
        return request -> {
            String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
            return authorization != null && JWT.matcher(authorization).matches() ? bearer.resolve(request) : null;
        };
    }

    /** Around the one that Spring makes of the settings. */
    @Bean
    static BeanPostProcessor rememberTokens() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder decoder ? new RememberedTokens(decoder) : bean;
            }
        };
    }

    /** What a request took and how it ended is measured as a whole; its way through each filter costs more than it tells. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnProperty("spring.security.oauth2.client.registration.fifteen.client-id")
    ServiceClients serviceClients(
            Environment environment,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientService authorizedClients) {
        return new ServiceClients(environment, registrations, authorizedClients);
    }

    private static JwtAuthenticationConverter roles() {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }

    private static void write(
            HttpServletResponse response, JsonMapper json, HttpStatus status, String slug, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(Problem.body(status, slug, detail)));
    }
}
