package dev.fifteen.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Gives a service the access token of whoever is signed in. A request that brings its own authority keeps it. */
@Component
public class TokenRelay {

    private static final Logger log = LoggerFactory.getLogger(TokenRelay.class);

    private final OAuth2AuthorizedClientManager clients;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    TokenRelay(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    public ServerRequest addTo(ServerRequest request) {
        if (!(request.servletRequest().getUserPrincipal() instanceof OAuth2AuthenticationToken user)
                || request.headers().firstHeader(HttpHeaders.AUTHORIZATION) != null) {
            return request;
        }
        OAuth2AuthorizedClient client = current(request.servletRequest(), user);
        return client == null
                ? request
                : ServerRequest.from(request)
                        .headers(headers ->
                                headers.setBearerAuth(client.getAccessToken().getTokenValue()))
                        .build();
    }

    // One at a time per session: a refresh token works once, and a page asks for several things together.
    private @Nullable OAuth2AuthorizedClient current(HttpServletRequest request, OAuth2AuthenticationToken user) {
        ReentrantLock lock = locks[Math.floorMod(Objects.hashCode(request.getRequestedSessionId()), locks.length)];
        lock.lock();
        try {
            return clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(Provider.REGISTRATION)
                    .principal(user)
                    .build());
        } catch (OAuth2AuthorizationException expired) {
            log.info("a session could not be renewed: {}", expired.getError().getErrorCode());
            return null;
        } finally {
            lock.unlock();
        }
    }
}
